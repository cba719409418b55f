using DigestBot.Feeds;
using DigestBot.Storage;

namespace DigestBot.Cli;

/// <summary>What a verb needs of a bot.</summary>
public sealed record BotStart
{
    /// <summary>The folder it works in.</summary>
    public required DataFolder Data { get; init; }

    /// <summary>A settings file; null = the one in the data folder.</summary>
    public string? Config { get; init; }

    /// <summary>Whether nothing outlives the process, so that nothing is forced onto the disk and the world's settings do not count.</summary>
    public bool ThrowAway { get; init; }

    /// <summary>Whether the store is only read: a bot that runs is then asked for a copy instead of being in the way.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether somebody waits for the first feeds, so that what they need is loaded beforehand, on another core.</summary>
    public bool InHurry { get; init; }

    /// <summary>The feeds, instead of those of the settings.</summary>
    public FeedCatalogue? Catalogue { get; init; }

    /// <summary>The clock; null = the system's.</summary>
    public TimeProvider? Time { get; init; }
}

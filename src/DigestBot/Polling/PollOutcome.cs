using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>What one poll brought.</summary>
/// <param name="Source">Which feed.</param>
/// <param name="State">Its state afterwards.</param>
/// <param name="Record">What is remembered of the poll.</param>
/// <param name="NotModified">Whether nothing had changed.</param>
public sealed record PollOutcome(FeedSource Source, FeedState State, PollRecord Record, bool NotModified)
{
    /// <summary>Items that were not known before.</summary>
    public int NewItems => Record.NewItems;

    /// <summary>Why it failed, in one line; null when it did not.</summary>
    public string? Error => State.LastError;

    /// <summary>What the owner should know and is told once: that the feed has moved, is gone, or is silent; null = nothing.</summary>
    public string? Notice { get; init; }
}

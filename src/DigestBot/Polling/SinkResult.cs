namespace DigestBot.Polling;

/// <summary>What became of a body.</summary>
/// <param name="Items">Items in it.</param>
/// <param name="NewItems">Those that were not known before.</param>
/// <param name="Error">Why it could not be read; null when it could.</param>
public sealed record SinkResult(int Items, int NewItems, string? Error)
{
    /// <summary>The dates of its items, in any order; fewer than items where some have none.</summary>
    public IReadOnlyList<DateTimeOffset> Dates { get; init; } = [];

    /// <summary>What the feed says about when to ask it.</summary>
    public PollHints Hints { get; init; } = PollHints.None;
}

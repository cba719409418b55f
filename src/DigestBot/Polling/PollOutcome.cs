using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>What one poll brought.</summary>
/// <param name="Source">Which feed.</param>
/// <param name="State">Its state afterwards.</param>
/// <param name="NewItems">Items that were not known before.</param>
/// <param name="NotModified">Whether nothing had changed.</param>
public sealed record PollOutcome(FeedSource Source, FeedState State, int NewItems, bool NotModified)
{
    /// <summary>Why it failed, in one line; null when it did not.</summary>
    public string? Error => State.LastError;
}

namespace DigestBot.Polling;

/// <summary>How one poll ended, as it is remembered.</summary>
/// <param name="FeedId">Which feed.</param>
/// <param name="At">When it ended.</param>
public sealed record PollRecord(string FeedId, DateTimeOffset At)
{
    /// <summary>The HTTP status of the last answer; null when there was none, or the feed is a file.</summary>
    public int? Status { get; init; }

    /// <summary>How long it took, without waiting for the host's turn.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Of the body, after decompression; 0 when there was none.</summary>
    public long Bytes { get; init; }

    /// <summary>Items in the body; 0 when it was not read.</summary>
    public int Items { get; init; }

    /// <summary>Those that were not known before.</summary>
    public int NewItems { get; init; }

    /// <summary>Why it failed, in one line; null when it did not.</summary>
    public string? Error { get; init; }
}

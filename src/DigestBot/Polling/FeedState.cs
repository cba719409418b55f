namespace DigestBot.Polling;

/// <summary>What is known of a feed from polling it. One a feed, replaced after each poll.</summary>
public sealed record FeedState
{
    /// <summary>The feed's id.</summary>
    public required string FeedId { get; init; }

    /// <summary>The address it was polled at; validators of another address are of no use.</summary>
    public required string Url { get; init; }

    /// <summary>The ETag of the last body that was taken in whole.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified of the last body that was taken in whole, word for word.</summary>
    public string? LastModified { get; init; }

    /// <summary>SHA-256 of that body, in hex: many servers send no validator and the same bytes each time.</summary>
    public string? BodyHash { get; init; }

    /// <summary>When it was last asked.</summary>
    public DateTimeOffset? LastPoll { get; init; }

    /// <summary>When it is to be asked again; null = now.</summary>
    public DateTimeOffset? NextPoll { get; init; }

    /// <summary>The present interval.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Failures since the last success.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>Why the last poll failed; null when it did not.</summary>
    public string? LastError { get; init; }

    /// <summary>When a new item was last seen.</summary>
    public DateTimeOffset? LastNewItem { get; init; }

    /// <summary>Items in the last body.</summary>
    public int Items { get; init; }

    /// <summary>A feed that was never polled.</summary>
    public static FeedState New(string feedId, string url) => new() { FeedId = feedId, Url = url };
}

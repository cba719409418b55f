namespace DigestBot.Polling;

/// <summary>How a request for a feed ended: a body, "not modified", or an error.</summary>
/// <param name="Feed">The body; null when there is none.</param>
/// <param name="Error">What went wrong and what can be done, in one line; null when nothing did.</param>
/// <param name="RetryAfter">How long the server asked to be left alone, whatever else it answered; null = it did not.</param>
public sealed record FetchResult(FetchedFeed? Feed, string? Error, TimeSpan? RetryAfter)
{
    /// <summary>Nothing has changed since the last time.</summary>
    public static FetchResult NotModified { get; } = new(null, null, null);

    /// <summary>The HTTP status of the last answer; null when there was none, or the feed is a file.</summary>
    public int? Status { get; init; }

    /// <summary>How long the server says that its answer stays good; null = it does not.</summary>
    public TimeSpan? Fresh { get; init; }

    /// <summary>Where the feed has moved for good, when all redirects of this poll say so.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>How long it took, without waiting for the host's turn.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>A body.</summary>
    public static FetchResult Fetched(FetchedFeed feed) => new(feed, null, null);

    /// <summary>An error.</summary>
    public static FetchResult Failed(string error, TimeSpan? retryAfter = null) => new(null, error, retryAfter);
}

namespace DigestBot.Polling;

/// <summary>How a request for a feed ended: a body, "not modified", or an error.</summary>
/// <param name="Feed">The body; null when there is none.</param>
/// <param name="Error">What went wrong and what can be done, in one line; null when nothing did.</param>
/// <param name="RetryAfter">How long the server asked to be left alone.</param>
public sealed record FetchResult(FetchedFeed? Feed, string? Error, TimeSpan? RetryAfter)
{
    /// <summary>Nothing has changed since the last time.</summary>
    public static FetchResult NotModified { get; } = new(null, null, null);

    /// <summary>A body.</summary>
    public static FetchResult Fetched(FetchedFeed feed) => new(feed, null, null);

    /// <summary>An error.</summary>
    public static FetchResult Failed(string error, TimeSpan? retryAfter = null) => new(null, error, retryAfter);
}

using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>The bytes of a feed as they came.</summary>
/// <param name="Source">Which feed.</param>
/// <param name="Address">Where it was in the end, after redirects: what relative links are relative to.</param>
/// <param name="ContentType">The Content-Type header, word for word; null when there was none.</param>
/// <param name="Body">The body, decompressed.</param>
/// <param name="At">When it was asked for.</param>
public sealed record FetchedFeed(FeedSource Source, Uri Address, string? ContentType, ReadOnlyMemory<byte> Body, DateTimeOffset At)
{
    /// <summary>Its ETag, if any.</summary>
    public string? ETag { get; init; }

    /// <summary>Its Last-Modified, if any.</summary>
    public string? LastModified { get; init; }
}

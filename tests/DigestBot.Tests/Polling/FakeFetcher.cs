using System.Collections.Concurrent;
using System.Text;
using DigestBot.Feeds;
using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

/// <summary>Answers as it is told, and remembers who was asked for.</summary>
internal sealed class FakeFetcher : IFeedFetcher
{
    public ConcurrentQueue<(FeedSource Source, FeedState State)> Asked { get; } = [];

    public Func<FeedSource, FetchResult> Answer { get; set; } = static _ => FetchResult.NotModified;

    public Task<FetchResult> FetchAsync(FeedSource source, FeedState state, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Asked.Enqueue((source, state));
        return Task.FromResult(Answer(source));
    }

    public static FetchResult Body(FeedSource source, string body, DateTimeOffset at, string? etag = null) =>
        FetchResult.Fetched(new FetchedFeed(source, source.Url, "text/xml", Encoding.UTF8.GetBytes(body), at) { ETag = etag, LastModified = etag + " modified" });
}

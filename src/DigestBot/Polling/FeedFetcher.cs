using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>Gets a feed from where its address says: the network, or the disk.</summary>
public sealed class FeedFetcher(HttpFeedFetcher http, FileFeedFetcher file) : IFeedFetcher
{
    /// <inheritdoc/>
    public Task<FetchResult> FetchAsync(FeedSource source, FeedState state, CancellationToken cancel) =>
        source.IsRemote ? http.FetchAsync(source, state, cancel) : file.FetchAsync(source, state, cancel);
}

using DigestBot.Feeds;
using DigestBot.Polling;

namespace DigestBot.Reading.FullText;

/// <summary>
/// Pages by the same client as feeds, so with its guard against private addresses, its limits on time and size and its name, and in
/// turn with the feeds of their host: a server counts requests, whatever they are for.
/// </summary>
public sealed class PageFetcher(IFeedFetcher fetcher) : IPageFetcher
{
    /// <inheritdoc/>
    public async Task<PageResult> FetchAsync(Uri page, CancellationToken cancel)
    {
        if (!FeedLinks.IsWeb(page.AbsoluteUri))
        {
            return new PageResult(Page: null, "it is no http or https address");
        }

        var source = FeedSources.Unlisted(page.AbsoluteUri);
        try
        {
            var result = await fetcher.FetchAsync(source, FeedState.New(source), cancel);
            return result.Feed is { } found
                ? new PageResult(new FetchedPage(found.Address, found.ContentType, found.Body), Error: null)
                : new PageResult(Page: null, result.Error ?? "the server says that it has not changed") { LeaveHostAlone = result.RetryAfter is not null };
        }
#pragma warning disable CA1031 // Links are strangers' words: one that the client chokes on must not cost the item that has it, nor the feed.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new PageResult(Page: null, $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}

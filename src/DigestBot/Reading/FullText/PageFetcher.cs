using DigestBot.Feeds;
using DigestBot.Polling;

namespace DigestBot.Reading.FullText;

/// <summary>
/// Pages by the same client as feeds, so with its guard against private addresses, its limits on time and size and its name; one at a
/// time for each host, with a pause in between.
/// </summary>
public sealed class PageFetcher(IFeedFetcher fetcher, FullTextOptions options, TimeProvider time) : IPageFetcher
{
    private readonly HostTurns _turns = new(options.HostPause, time);

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
            var result = await _turns.RunAsync(page.Host, () => fetcher.FetchAsync(source, FeedState.New(source), cancel), cancel);
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

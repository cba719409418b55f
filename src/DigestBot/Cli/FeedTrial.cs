using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Reading.Discovery;
using DigestBot.Reading.FullText;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary>A feed as it was when it was tried, found by way of a page where the address was one.</summary>
/// <param name="Address">Where the feed is.</param>
/// <param name="Feed">What it says.</param>
/// <param name="Found">How it was found; null when the address was the feed's own.</param>
internal sealed record FeedTrial(Uri Address, ReadFeed Feed, FoundFeed? Found)
{
    /// <exception cref="BadInputException">There is no feed.</exception>
    public static async Task<FeedTrial> RunAsync(IServiceProvider services, Uri address, CancellationToken cancel)
    {
        var source = FeedSources.Unlisted(address.OriginalString);
        var fetched = await services.GetRequiredService<IFeedFetcher>().FetchAsync(source, FeedState.New(source), cancel);
        if (fetched.Feed is not { } body)
        {
            throw NotAdded(address, fetched.Error);
        }

        var read = services.GetRequiredService<FeedParser>().Read(body, cancel);
        if (read.Feed is { } feed)
        {
            return new FeedTrial(address, feed, Found: null);
        }

        var page = new FetchedPage(body.Address, body.ContentType, body.Body);
        return await services.GetRequiredService<FeedDiscovery>().FindAsync(page, cancel) is { } found
            ? new FeedTrial(found.Address, found.Feed, found)
            : throw NotAdded(address, read.Error);
    }

    /// <summary>One line on what was found and taken, and one for each other feed of the page.</summary>
    public async Task TellAsync(Uri given)
    {
        if (Found is null)
        {
            return;
        }

        var title = Found.Link.Title ?? Feed.Title;
        await StandardStreams.Error.WriteLineAsync(FormattableString.Invariant(
            $"{FeedAddress.Shown(given)} is a page; of the feeds found there ({Found.Others.Count + 1}), this one was taken: {Found.Link.Address}{(title is null ? "" : $" ({title})")}"));
        foreach (var other in Found.Others)
        {
            var about = other.IsComments ? "comments" : other.Title;
            await StandardStreams.Error.WriteLineAsync($"also there: {other.Address}{(about is null ? "" : $" ({about})")}");
        }
    }

    private static BadInputException NotAdded(Uri address, string? error) =>
        new($"{FeedAddress.Shown(address)} was not added: {error}") { ExitCode = BadInputException.SomeFailed };
}

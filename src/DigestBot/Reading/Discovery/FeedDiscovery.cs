using DigestBot.Reading.FullText;

namespace DigestBot.Reading.Discovery;

/// <summary>
/// Finds the feed of a page: what its <c>link</c> elements name, else links in its text, else the addresses where feeds mostly are.
/// Nothing is taken that was not fetched and read.
/// </summary>
public sealed class FeedDiscovery(IPageFetcher pages, FeedParser parser)
{
    /// <summary>Addresses that are tried of what a page names.</summary>
    private const int MostNamed = 6;

    private static readonly string[] WellKnown =
        ["/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rss/", "/feed", "/feeds/", "/index.rdf", "/feed.json", "/?feed=rss2", "/news/rss.xml", "/news/feed/"];

    /// <param name="page">A page that is no feed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null when none was found.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async Task<FoundFeed?> FindAsync(FetchedPage page, CancellationToken cancel)
    {
        if (PageText.Decode(page, int.MaxValue) is not { } html)
        {
            return null;
        }

        var links = PageLinks.Find(html, page.Address);
        foreach (var link in links.Where(link => !link.IsComments).Take(MostNamed))
        {
            if (await TryAsync(page.Address, link, cancel) is { } found)
            {
                return found with { Others = [.. links.Where(other => other != link)] };
            }
        }

        var tried = links.Select(link => link.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var path in WellKnown)
        {
            if (FeedLinks.Absolute(path, FeedLinks.BaseOf(page.Address)) is { } address && tried.Add(address)
                && await TryAsync(page.Address, new FeedLink(address, Title: null), cancel) is { } found)
            {
                return found with { Others = links };
            }
        }

        return null;
    }

    private async Task<FoundFeed?> TryAsync(Uri page, FeedLink link, CancellationToken cancel)
    {
        var address = WithUser(new Uri(link.Address), page);
        var result = await pages.FetchAsync(address, cancel);
        if (result.Page is not { } fetched)
        {
            return null;
        }

        var read = parser.Read(fetched.Body, fetched.ContentType, fetched.Address, cancel);
        return read.Feed is { } feed ? new FoundFeed(address, link, feed, []) : null;
    }

    // The password is for the server that was asked with it, and for no other.
    private static Uri WithUser(Uri address, Uri page) => page.UserInfo.Length > 0 && address.UserInfo.Length == 0 && address.Authority == page.Authority && address.Scheme == page.Scheme
        ? new UriBuilder(address) { UserName = page.UserInfo.Split(':')[0], Password = page.UserInfo.Split(':', 2) is [_, var password] ? password : "" }.Uri
        : address;
}

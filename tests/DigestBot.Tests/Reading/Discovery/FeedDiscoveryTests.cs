using System.Text;
using DigestBot.Reading;
using DigestBot.Reading.Discovery;
using DigestBot.Reading.FullText;
using DigestBot.Tests.Reading.FullText;

namespace DigestBot.Tests.Reading.Discovery;

public sealed class FeedDiscoveryTests
{
    private const string Site = "https://ministry.example/";
    private static readonly string Feed = ReadingSome.Rss(ReadingSome.Item(1));

    [Fact]
    public async Task TheFeedThatThePageNamesIsTaken()
    {
        var found = await FindAsync("<link rel=alternate type=application/rss+xml href=/a><link rel=alternate type=application/rss+xml href=/b>", new FakePages().Add(Site + "a", Feed));
        Assert.Equal((Site + "a", "Ministry"), (found?.Link.Address, found?.Feed.Title));
        Assert.Equal([Site + "b"], found!.Others.Select(other => other.Address));
    }

    [Fact]
    public async Task OneThatIsNoFeedIsPassedOver()
    {
        var pages = new FakePages().Add(Site + "a", "<html>404</html>").Add(Site + "b", Feed);
        var found = await FindAsync("<link rel=alternate type=application/rss+xml href=/a><link rel=alternate type=application/rss+xml href=/b>", pages);
        Assert.Equal(Site + "b", found?.Link.Address);
    }

    [Theory]
    [InlineData("feed/")]
    [InlineData("rss")]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.xml")]
    [InlineData("index.xml")]
    [InlineData("index.rdf")]
    [InlineData("feed.json")]
    public async Task WhereThePageNamesNoneTheUsualAddressesAreTried(string path) =>
        Assert.Equal(Site + path, (await FindAsync("<body>News</body>", new FakePages().Add(Site + path, Feed)))?.Link.Address);

    [Fact]
    public async Task CommentsAreNotTakenThoughThereIsNothingElse()
    {
        const string Comments = "<link rel=alternate type=application/rss+xml href=/comments/feed/>";
        Assert.Null(await FindAsync(Comments, new FakePages().Add(Site + "comments/feed/", Feed)));
        Assert.Equal(Site + "feed/", (await FindAsync(Comments, new FakePages().Add(Site + "comments/feed/", Feed).Add(Site + "feed/", Feed)))?.Link.Address);
    }

    [Fact]
    public async Task APageWithoutAFeedHasNone() => Assert.Null(await FindAsync("<p>x</p>", new FakePages()));

    [Fact]
    public async Task NotEveryLinkOfAPageIsAskedFor()
    {
        var pages = new FakePages();
        await FindAsync(string.Concat(Enumerable.Range(0, 1000).Select(n => $"<link rel=alternate type=application/rss+xml href=/x{n}>")), pages);
        Assert.InRange(pages.Asked.Count, 1, 25);
    }

    [Theory]
    [InlineData("/feed", "https://user:secret@ministry.example/feed")]
    [InlineData("https://elsewhere.example/feed", "https://elsewhere.example/feed")]
    public async Task ThePasswordOfAPageIsForItsOwnServerOnly(string href, string asked)
    {
        var pages = new FakePages();
        await new FeedDiscovery(pages, new FeedParser()).FindAsync(
            new FetchedPage(new Uri("https://user:secret@ministry.example/"), "text/html", Encoding.UTF8.GetBytes($"<link rel=feed href={href}>")), TestContext.Current.CancellationToken);
        Assert.Equal(asked, pages.Asked[0]);
    }

    private static Task<FoundFeed?> FindAsync(string html, FakePages pages) =>
        new FeedDiscovery(pages, new FeedParser()).FindAsync(new FetchedPage(new Uri(Site), "text/html", Encoding.UTF8.GetBytes(html)), TestContext.Current.CancellationToken);
}

using DigestBot.Reading.Discovery;

namespace DigestBot.Tests.Reading.Discovery;

public sealed class PageLinksTests
{
    private static readonly Uri Page = new("https://ministry.example/news/");

    [Theory]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss.xml\">", "https://ministry.example/rss.xml")]
    [InlineData("<LINK REL='Alternate' TYPE='application/atom+xml' HREF='atom'>", "https://ministry.example/news/atom")]
    [InlineData("<link rel=alternate type=application/feed+json href=https://cdn.example/f.json>", "https://cdn.example/f.json")]
    [InlineData("<link rel=\"alternate\" type=\"application/rdf+xml\" href=\"//cdn.example/news.rdf\">", "https://cdn.example/news.rdf")]
    [InlineData("<link rel=\"alternate home\" type=\"application/rss+xml; charset=utf-8\" href=\"?a=1&amp;b=2\">", "https://ministry.example/news/?a=1&b=2")]
    [InlineData("<link rel=\"feed\" href=\"/f\">", "https://ministry.example/f")]
    [InlineData("<link rel=\"alternate\" type=\"text/xml\" href=\"/rss.php\">", "https://ministry.example/rss.php")]
    [InlineData("<base href=\"https://base.example/x/\"><link rel=\"alternate\" type=\"application/rss+xml\" href=\"rss\">", "https://base.example/x/rss")]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"feed:https://f.example/rss\">", "https://f.example/rss")]
    public void ALinkElementNamesAFeed(string head, string address) => Assert.Equal(address, Assert.Single(Find(head)).Address);

    [Theory]
    [InlineData("<link rel=\"stylesheet\" type=\"text/css\" href=\"/feed.css\">")]
    [InlineData("<link rel=\"alternate\" hreflang=\"ru\" href=\"/ru/\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/json\" href=\"/wp-json/wp/v2/pages/2\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"/oembed?url=rss\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"javascript:alert(1)\">")]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\">")]
    [InlineData("<!-- <link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss.xml\"> -->")]
    [InlineData("<script>'<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss.xml\">'</script>")]
    [InlineData("<a href=\"/feedback\">Feedback</a><a href=\"/atomic\">Atomic energy</a><a href=\"/sitemap.xml\">Sitemap</a><a href=\"https://rss.example/about\">About</a>")]
    public void OtherLinksNameNone(string html) => Assert.Empty(Find(html));

    [Theory]
    [InlineData("<a href=\"/rss/all.xml\">Новости</a>", "https://ministry.example/rss/all.xml")]
    [InlineData("<a href=\"/subscribe\"><img src=\"rss.png\"> RSS</a>", "https://ministry.example/subscribe")]
    [InlineData("<a href=\"/feeds/news\"><img src=\"x.png\"></a>", "https://ministry.example/feeds/news")]
    [InlineData("<a href='/news.rdf'>x</a>", "https://ministry.example/news.rdf")]
    public void WithoutLinkElementsLinksInTheTextCount(string body, string address) => Assert.Equal(address, Find("<body>" + body)[0].Address);

    [Fact]
    public void WithLinkElementsLinksInTheTextDoNotCount() =>
        Assert.Single(Find("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss.xml\"><body><a href=\"/other.rss\">RSS</a>"));

    [Theory]
    [InlineData("/comments/feed/", "Ministry » Comments Feed")]
    [InlineData("/2025/03/auction/feed/", "Ministry » Auction Comments Feed")]
    [InlineData("/2025/03/auction/feed/", "Ministère » Flux pour Enchères : Commentaires")]
    [InlineData("/feed/?withcomments=1", null)]
    [InlineData("/a/feed/", "Министерство » Лента комментариев")]
    public void CommentsAreNeverTheNewsThoughTheyComeFirst(string href, string? title)
    {
        var links = Find($"<link rel=\"alternate\" type=\"application/rss+xml\" title=\"{title}\" href=\"{href}\"><link rel=\"alternate\" type=\"application/rss+xml\" title=\"Ministry » Feed\" href=\"/feed/\">");
        Assert.Equal(["https://ministry.example/feed/", "https://ministry.example" + href], links.Select(link => link.Address));
        Assert.Equal([false, true], links.Select(link => link.IsComments));
    }

    [Fact]
    public void TheFeedInThePagesLanguageGoesFirst() => Assert.Equal("https://ministry.example/ru/rss", Find(
        "<html lang=\"ru\">", Link("/en/rss", "News"), Link("/ru/rss", "Новости"), Link("/kk/rss", "x"))[0].Address);

    [Fact]
    public void HreflangSaysTheLanguageToo() => Assert.Equal("https://ministry.example/b", Find(
        "<html lang=\"fr-FR\">", "<link rel=alternate type=application/rss+xml hreflang=en href=/a><link rel=alternate type=application/rss+xml hreflang=fr href=/b>")[0].Address);

    [Fact]
    public void NewsGoesBeforeJobsAndEvents() => Assert.Equal(
        ["https://ministry.example/c", "https://ministry.example/b", "https://ministry.example/a"],
        Find(Link("/a", "Events"), Link("/b", "Documents"), Link("/c", "Press releases")).Select(link => link.Address));

    [Fact]
    public void OtherwiseTheFirstGoesFirst() => Assert.Equal(
        ["https://ministry.example/a", "https://ministry.example/b"], Find(Link("/a", "One"), Link("/b", "Two"), Link("/a", "Again")).Select(link => link.Address));

    [Fact]
    public void APasswordOfThePageIsInNoLink() => Assert.Equal(
        "https://ministry.example/rss", Assert.Single(PageLinks.Find(Link("/rss", "x"), new Uri("https://user:secret@ministry.example/"))).Address);

    [Theory]
    [InlineData("<a href=rss>")]
    [InlineData("<link rel=alternate type=application/rss+xml href=a")]
    [InlineData("<")]
    [InlineData("<a href=\"")]
    public async Task HostilePagesTakeLinearTime(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.NotNull(await ReadingSome.Within(10, () => PageLinks.Find(html, Page)));
    }

    private static string Link(string href, string title) => $"<link rel=\"alternate\" type=\"application/rss+xml\" title=\"{title}\" href=\"{href}\">";

    private static IReadOnlyList<FeedLink> Find(params IEnumerable<string> parts) => PageLinks.Find(string.Concat(parts), Page);
}

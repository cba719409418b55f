using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

public sealed class RssReaderTests
{
    [Fact]
    public void AnItemIsReadWhole()
    {
        var item = ReadingSome.ItemOf(ReadingSome.Rss("""
            <item><title>A &amp;amp; B</title><link>https://ministry.example/1</link><guid isPermaLink="false">id-1</guid>
            <pubDate>Wed, 06 Oct 2010 11:20:00 +0400</pubDate><author>press@ministry.example (Press Office)</author><category>spectrum</category>
            <category>5G</category><category>5g</category><description>&lt;p&gt;Short&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>1 &lt; 2 &amp;lt;b&amp;gt;</p>]]></content:encoded>
            <enclosure url="/a.pdf" type="application/pdf" length="1234"/><enclosure url="/b.pdf" type="application/pdf" length="0"/></item>
            """));
        Assert.Equal("id-1", item.Id);
        Assert.Equal("https://ministry.example/1", item.Url);
        Assert.Equal("A & B", item.Title);
        Assert.Equal("<p>Short</p>", item.Summary);
        Assert.Equal("<p>1 &lt; 2 &amp;lt;b&amp;gt;</p>", item.ContentHtml); // the package would decode this once more
        Assert.Equal(new DateTimeOffset(2010, 10, 6, 11, 20, 0, TimeSpan.FromHours(4)), item.Published);
        Assert.Equal(new FeedAuthor("Press Office", "press@ministry.example"), Assert.Single(item.Authors));
        Assert.Equal(["spectrum", "5G"], item.Tags);
        Assert.Equal(
            [new FeedAttachment("https://ministry.example/a.pdf", "application/pdf", 1234), new FeedAttachment("https://ministry.example/b.pdf", "application/pdf", null)],
            item.Attachments);
    }

    [Theory]
    [InlineData("Ann Lee", "Ann Lee", null)]
    [InlineData("ann@a.example", null, "ann@a.example")]
    [InlineData("ann@a.example (Ann Lee)", "Ann Lee", "ann@a.example")]
    [InlineData("Ann Lee (ann@a.example)", "Ann Lee", "ann@a.example")]
    [InlineData("\"Ann Lee\" &lt;ann@a.example&gt;", "Ann Lee", "ann@a.example")]
    [InlineData("mailto:ann@a.example", null, "ann@a.example")]
    [InlineData("Ann @ Lee", "Ann @ Lee", null)]
    [InlineData("Ministry (Press)", "Ministry (Press)", null)]
    public void AuthorsAreReadHoweverNameAndAddressStand(string written, string? name, string? email) => Assert.Equal(
        new FeedAuthor(name, email), Assert.Single(ReadingSome.ItemOf(ReadingSome.Rss($"<item><title>x</title><author>{written}</author></item>")).Authors));

    [Fact]
    public void DublinCoreFillsWhatRssLeavesOut()
    {
        var feed = ReadingSome.Feed(ReadingSome.Rss(
            "<item><dc:title>T</dc:title><dc:description>D</dc:description><dc:date>2010-10-06</dc:date><dc:creator>C</dc:creator><dc:subject>S</dc:subject></item>",
            "<dc:title>Feed</dc:title><dc:language>ru</dc:language><dc:creator>Editor</dc:creator>"));
        Assert.Equal(("Feed", "ru", "Editor"), (feed.Title, feed.Language, feed.Authors[0].Name));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("T", "D", "C", "S"), (item.Title, item.Summary, item.Authors[0].Name, item.Tags[0]));
        Assert.Equal(new DateTimeOffset(2010, 10, 6, 0, 0, 0, TimeSpan.Zero), item.Published);
    }

    [Fact]
    public void Rss10KeepsItemsBesideTheChannel()
    {
        var feed = ReadingSome.Feed("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://a.example/news.rdf"><title>S</title><link>https://a.example/</link></channel>
            <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1?x=1</link><dc:date>2010-10-06T10:00:00+09:00</dc:date></item></rdf:RDF>
            """);
        Assert.Equal(("rss-1.0", "S", "https://a.example/"), (feed.Format, feed.Title, feed.HomePageUrl));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("https://a.example/1", "https://a.example/1?x=1", "One"), (item.Id, item.Url, item.Title));
        Assert.Equal(TimeSpan.FromHours(9), item.Published?.Offset);
    }

    [Theory]
    [InlineData("<rss version=\"2.0\">", "rss-2.0")]
    [InlineData("<rss version=\"0.91\">", "rss-0.91")]
    [InlineData("<rss version=\"0.92\">", "rss-0.92")]
    [InlineData("<rss version='2.0.1'>", "rss-2.0")]
    [InlineData("<RSS version=\"2.0\">", "rss-2.0")]
    [InlineData("<rss>", "rss")]
    [InlineData("<rss version=\"2.0\" xmlns=\"http://backend.userland.com/rss2\">", "rss-2.0")]
    public void TheFormatNamesFamilyAndVersion(string root, string format)
    {
        var feed = ReadingSome.Feed($"{root}<channel><title>T</title>{ReadingSome.Item(1)}</channel></{root[1..4]}>");
        Assert.Equal((format, "T"), (feed.Format, feed.Title));
        Assert.Equal("Item 1", Assert.Single(feed.Items).Title);
    }

    [Theory]
    [InlineData("/1", "https://ministry.example/1")]
    [InlineData("news/1", "https://ministry.example/news/1")]
    [InlineData("//cdn.example/1", "https://cdn.example/1")]
    [InlineData("www.ministry.example/1", "http://www.ministry.example/1")]
    [InlineData("\n https://ministry.example/a b \n", "https://ministry.example/a%20b")]
    [InlineData("/a/../b/./1", "https://ministry.example/b/1")]
    [InlineData("/новости/1", "https://ministry.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1")]
    [InlineData("/1?a=b&amp;c#d", "https://ministry.example/1?a=b&c#d")]
    [InlineData("/a|b", "https://ministry.example/a%7Cb")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    public void LinksAreMadeAbsoluteByTheFeedsLink(string link, string? expected) =>
        Assert.Equal(expected, ReadingSome.ItemOf(ReadingSome.Rss($"<item><title>x</title><link>{link}</link></item>"), ReadingSome.Address).Url);

    [Fact]
    public void TheAddressIsTheLastResortForRelativeLinks() =>
        Assert.Equal("https://news.example/feeds/1", ReadingSome.ItemOf(ReadingSome.Rss("<item><link>1</link></item>", "<title>x</title>"), ReadingSome.Address).Url);

    [Fact]
    public void AGuidThatIsALinkIsTheLinkUnlessItSaysNo()
    {
        Assert.Equal("https://a.example/1", ReadingSome.ItemOf(ReadingSome.Rss("<item><guid>https://a.example/1</guid></item>")).Url);
        Assert.Null(ReadingSome.ItemOf(ReadingSome.Rss("<item><guid isPermaLink=\"false\">https://a.example/1</guid></item>")).Url);
    }

    [Fact]
    public void WithoutAGuidTheCanonicalLinkIsTheIdentity() =>
        Assert.Equal("https://a.example/1", ReadingSome.ItemOf(ReadingSome.Rss("<item><link>https://A.example/1/?utm_source=rss</link></item>")).Id);

    [Fact]
    public void WithoutGuidAndLinkTheWordsAreTheIdentity()
    {
        var feed = ReadingSome.Feed(ReadingSome.Rss("<item><title>a</title></item><item><title>b</title></item><item><title>a</title></item>"));
        Assert.Equal(feed.Items[0].Id, feed.Items[2].Id);
        Assert.NotEqual(feed.Items[0].Id, feed.Items[1].Id);
    }

    [Fact]
    public void OneGuidOnDifferentLinksIsNoIdentity()
    {
        var feed = ReadingSome.Feed(ReadingSome.Rss("<item><guid>0</guid><link>https://a.example/1</link></item><item><guid>0</guid><link>https://a.example/2</link></item>"));
        Assert.Equal(["https://a.example/1", "https://a.example/2"], feed.Items.Select(item => item.Id));
    }

    [Theory]
    [InlineData("https://a.example/DE/2025/20250312_netz.html")]
    [InlineData("https://a.example/2025/03/12/netz")]
    public void ADateInTheLinkCountsWhereTheFeedGivesNone(string link) =>
        Assert.Equal(new DateTimeOffset(2025, 3, 12, 0, 0, 0, TimeSpan.Zero), ReadingSome.ItemOf(ReadingSome.Rss($"<item><link>{link}</link></item>")).Published);

    [Fact]
    public void HtmlThatNobodyEscapedIsKept() => Assert.Equal(
        "<p>One <b>two</b> <i>three</i></p>",
        ReadingSome.ItemOf(ReadingSome.Rss("<item><description><p>One <b>two</b> <i>three</i></p></description></item>")).Summary);

    [Fact]
    public void TitlesAreOneLineOfText() =>
        Assert.Equal("Bold news about <5G", ReadingSome.ItemOf(ReadingSome.Rss("<item><title>\n <![CDATA[<b>Bold</b>  news<script>x</script>\n about &lt;5G]]></title></item>")).Title);

    [Fact]
    public void ATitleThatWasEscapedTwiceHasNoTagsEither() =>
        Assert.Equal("A & B", ReadingSome.ItemOf(ReadingSome.Rss("<item><title>A &amp;amp; &amp;lt;b&amp;gt;B&amp;lt;/b&amp;gt;&amp;lt;script&amp;gt;x&amp;lt;/script&amp;gt;</title></item>")).Title);

    [Fact]
    public void AnEmptyFeedIsAValidOne()
    {
        var feed = ReadingSome.Feed(ReadingSome.Rss(""));
        Assert.Empty(feed.Items);
        Assert.Null(feed.Problem);
    }

    [Fact]
    public void TheFullTextOfRussianFeedsIsContent() => Assert.Equal("Весь текст", ReadingSome.ItemOf(
        "<rss version=\"2.0\" xmlns:yandex=\"http://news.yandex.ru\"><channel><item><title>x</title><yandex:full-text>Весь текст</yandex:full-text></item></channel></rss>").ContentHtml);
}

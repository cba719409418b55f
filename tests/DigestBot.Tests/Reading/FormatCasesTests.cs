using System.Text;
using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

/// <summary>What the formats and their modules allow beside the plain way, and what other readers make of it.</summary>
public sealed class FormatCasesTests
{
    private const string Prefixes = "xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:dcterms=\"http://purl.org/dc/terms/\"";

    [Theory]
    [InlineData("<media:content url=\"/a.jpg\"><media:title>MT</media:title><media:description type=\"html\">&lt;b&gt;MD&lt;/b&gt;</media:description></media:content>", "MT", "<b>MD</b>")]
    [InlineData("<media:group><media:title>MT</media:title><media:description>5 &lt; 6</media:description></media:group>", "MT", "5 &lt; 6")]
    [InlineData("<media:title>MT</media:title><media:description>MD</media:description>", "MT", "MD")]
    [InlineData("<title>T</title><description>D</description><media:group><media:title>MT</media:title><media:description>MD</media:description></media:group>", "T", "D")]
    [InlineData("<title/><description> </description><itunes:title>IT</itunes:title><itunes:subtitle>IS</itunes:subtitle>", "IT", "IS")]
    [InlineData("<dcterms:abstract>DA</dcterms:abstract>", null, "DA")]
    public void ModulesFillWhatRssLeavesOut(string fields, string? title, string summary)
    {
        var item = Item(fields);
        Assert.Equal((title, summary), (item.Title, item.Summary));
    }

    [Theory]
    [InlineData("<guid>https://a.example/1</guid>", "https://a.example/1", "https://a.example/1")]
    [InlineData("<guid isPermaLink=\"true\">news/2</guid>", "news/2", "https://ministry.example/news/2")]
    [InlineData("<guid>/news/3</guid>", "/news/3", "https://ministry.example/news/3")]
    [InlineData("<guid>item-4</guid>", "item-4", null)]
    [InlineData("<guid isPermaLink=\"false\">/news/5</guid>", "/news/5", null)]
    [InlineData("<guid>  </guid><link>https://a.example/6</link>", "https://a.example/6", "https://a.example/6")]
    public void AGuidIsALinkWhereItMayBe(string fields, string id, string? url)
    {
        var item = Item("<title>x</title>" + fields);
        Assert.Equal((id, url), (item.Id, item.Url));
    }

    [Fact]
    public void TheChannelsOwnerIsItsAuthorWhereNobodyElseIs() => Assert.Equal(
        new FeedAuthor("O", "o@x.example"),
        Assert.Single(Feed("<title>T</title><itunes:owner><itunes:name>O</itunes:name><itunes:email>o@x.example</itunes:email></itunes:owner>").Authors));

    [Fact]
    public void WhatIsAboutTheChannelIsNoItem()
    {
        var feed = Feed("<title>T</title><cloud domain=\"x\"/><textInput><title>Search</title><link>https://a.example/s</link></textInput><image><title>I</title><link>https://a.example/i</link></image>");
        Assert.Equal(("T", null, 0), (feed.Title, feed.HomePageUrl, feed.Items.Count));
    }

    [Theory]
    [InlineData("<description>d</description><content:encoded></content:encoded>", null, "d")]
    [InlineData("<content:encoded>c</content:encoded>", "c", null)]
    [InlineData("<description>d</description><atom:content type=\"html\">&lt;i&gt;c&lt;/i&gt;</atom:content>", "<i>c</i>", "d")]
    [InlineData("<description><![CDATA[x <![CDATA[nested]]]]><![CDATA[> y]]></description>", null, "x nested]]> y")]
    public void ContentAndDescriptionAreKeptApart(string fields, string? content, string? summary)
    {
        var item = Item("<title>x</title>" + fields);
        Assert.Equal((content, summary), (item.ContentHtml, item.Summary));
    }

    [Fact]
    public void ItemsOutsideTheChannelAreRead() =>
        Assert.Equal("One", ReadingSome.ItemOf("<rss version=\"0.91\"><channel><title>T</title></channel><item><title>One</title></item></rss>").Title);

    [Fact]
    public void TheFirstChannelsOfTheWebAreRead()
    {
        var feed = ReadingSome.Feed(
            "<CHANNEL HREF=\"https://a.example/\"><TITLE>T</TITLE><ABSTRACT>A</ABSTRACT><ITEM HREF=\"https://a.example/1\" LASTMOD=\"2010-10-06T11:20\"><TITLE>One</TITLE><ABSTRACT>B</ABSTRACT></ITEM></CHANNEL>");
        Assert.Equal(("T", "https://a.example/", "A"), (feed.Title, feed.HomePageUrl, feed.Description));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("One", "https://a.example/1", "B"), (item.Title, item.Url, item.Summary));
        Assert.Equal(new DateTimeOffset(2010, 10, 6, 11, 20, 0, TimeSpan.Zero), item.Published);
    }

    [Fact]
    public void AnEntryTakenOverKeepsTheAuthorOfItsSource()
    {
        const string Source = "<source><id>s</id><title>Other</title><author><name>Ann</name></author></source>";
        Assert.Equal("Ann", Assert.Single(Entry(Source).Authors).Name);
        Assert.Equal("Bob", Assert.Single(Entry(Source + "<author><name>Bob</name></author>").Authors).Name);
        Assert.Equal("x", Entry(Source).Title);
    }

    [Theory]
    [InlineData("<content mode=\"base64\" type=\"text/html\">PGI+eDwvYj4=</content>", "<b>x</b>")]
    [InlineData("<content mode=\"base64\" type=\"text/plain\">MSA8IDI=</content>", "1 &lt; 2")]
    [InlineData("<content mode=\"base64\" type=\"text/html\">not base64</content>", null)]
    [InlineData("<content mode=\"base64\" type=\"image/png\">PGI+eDwvYj4=</content>", null)]
    [InlineData("<content type=\"application/octet-stream\">PGI+eDwvYj4=</content>", null)]
    public void TextIsReadOutOfBase64(string content, string? html) => Assert.Equal(html, Entry(content).ContentHtml);

    [Fact]
    public void LanguagesAreInherited()
    {
        var feed = ReadingSome.Feed(ReadingSome.Atom("<entry xml:lang=\"de\"><id>1</id></entry><entry><id>2</id></entry>", attributes: "xml:lang=\"en\""));
        Assert.Equal(("en", "de", null), (feed.Language, feed.Items[0].Language, feed.Items[1].Language));
    }

    [Theory]
    [InlineData("<pubDate>Wed, 06 Oct 2010 11:20:00 GMT</pubDate><dc:date>2010-10-05</dc:date>", 6)]
    [InlineData("<pubDate></pubDate><dc:date>2010-10-05</dc:date>", 5)]
    [InlineData("<pubDate>soon</pubDate><dc:date>2010-10-05</dc:date>", 5)]
    [InlineData("<dcterms:created>2010-10-04</dcterms:created><atom:updated>2010-10-08T00:00:00Z</atom:updated>", 4)]
    [InlineData("<dcterms:modified>2010-10-07</dcterms:modified>", 7)]
    public void TheFirstReadableDateCounts(string fields, int day) => Assert.Equal(day, Item("<title>x</title>" + fields).Published?.Day);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void FourBytesACharacterAreSeenWithoutAMark(bool bigEndian) => Assert.Equal(
        "Связь", ReadingSome.Feed(new UTF32Encoding(bigEndian, byteOrderMark: false).GetBytes("<rss><channel><item><title>Связь</title></item></channel></rss>")).Items[0].Title);

    [Theory]
    [InlineData("{\"items\":[{\"id\":1.5,\"external_url\":\"https://e.example/\",\"content_text\":\"a\\nb\"}]}", "1.5", "https://e.example/", "<p>a<br>b</p>")]
    [InlineData("{\"items\":[{\"id\":null,\"url\":\"https://e.example/2\",\"content_html\":\"<i>x</i>\",\"content_text\":\"x\"}]}", "https://e.example/2", "https://e.example/2", "<i>x</i>")]
    public void JsonItemsAreReadThoughTheyBendTheRules(string json, string id, string url, string html)
    {
        var item = ReadingSome.ItemOf(json);
        Assert.Equal((id, url, html), (item.Id, item.Url, item.ContentHtml));
    }

    private static ReadFeed Feed(string channel) => ReadingSome.Feed($"<rss version=\"2.0\" {Prefixes}><channel>{channel}</channel></rss>");

    private static FeedItem Item(string fields) => Assert.Single(ReadingSome.Feed(ReadingSome.Rss($"<item {Prefixes}>{fields}</item>")).Items);

    private static FeedItem Entry(string fields) => ReadingSome.ItemOf(ReadingSome.Atom($"<entry><id>1</id><title>x</title>{fields}</entry>"));
}

using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

public sealed class AtomReaderTests
{
    [Fact]
    public void AnEntryIsReadWhole()
    {
        var feed = ReadingSome.Feed(ReadingSome.Atom("""
            <entry><id>tag:a,1</id><title type="html">A &amp;amp; &lt;i&gt;B&lt;/i&gt;</title><link rel="self" href="/self"/><link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="9"/>
            <link href="/1" rel="alternate" type="text/html"/><updated>2010-10-07T00:00:00Z</updated><published>2010-10-06T00:00:00Z</published>
            <author><name>Ann</name><email>ann@a.example</email></author><author><name>Bob</name></author><category term="t" label="Label"/><category term="u"/>
            <summary>Short</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content></entry>
            """, attributes: "xml:lang=\"fr\""));
        Assert.Equal(("atom-1.0", "Regulator", "https://regulator.example/", "fr"), (feed.Format, feed.Title, feed.HomePageUrl, feed.Language));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("tag:a,1", "https://regulator.example/1", "A & B"), (item.Id, item.Url, item.Title));
        Assert.Equal(("Short", "<p>Long</p>"), (item.Summary, item.ContentHtml));
        Assert.Equal(1, (item.Modified - item.Published)?.TotalDays);
        Assert.Equal([new FeedAuthor("Ann", "ann@a.example"), new FeedAuthor("Bob", null)], item.Authors);
        Assert.Equal(["Label", "u"], item.Tags);
        Assert.Equal(new FeedAttachment("https://regulator.example/a.mp3", "audio/mpeg", 9), Assert.Single(item.Attachments));
    }

    [Theory]
    [InlineData("<content type=\"text\">1 &lt; 2 &amp;amp; &lt;b&gt;</content>", "1 &lt; 2 &amp;amp; &lt;b>")]
    [InlineData("<content type=\"html\">&lt;b&gt;x&lt;/b&gt;</content>", "<b>x</b>")]
    [InlineData("<content>&lt;b&gt;x&lt;/b&gt;</content>", "<b>x</b>")]
    [InlineData("<content>5 &lt; 6</content>", "5 &lt; 6")]
    [InlineData("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a <b>b</b> <i>c</i> &amp; d</p></div></content>", "<p>a <b>b</b> <i>c</i> &amp; d</p>")]
    [InlineData("<content type=\"application/pdf\" src=\"/a.pdf\"/>", null)]
    [InlineData("<content type=\"image/png\">iVBORw0KGgo=</content>", null)]
    public void EachTypeOfContentIsReadAsWhatItIs(string content, string? html) =>
        Assert.Equal(html, ReadingSome.ItemOf(ReadingSome.Atom($"<entry><id>1</id>{content}</entry>")).ContentHtml);

    [Fact]
    public void XmlBaseGoesBeforeEverythingElse()
    {
        var item = ReadingSome.ItemOf(ReadingSome.Atom(
            "<entry xml:base=\"2010/\"><id>1</id><link href=\"7\"/><content type=\"html\" xml:base=\"img/\">&lt;img src=\"a.png\"&gt;</content></entry>",
            attributes: "xml:base=\"https://base.example/news/\""), ReadingSome.Address);
        Assert.Equal("https://base.example/news/2010/7", item.Url);
        Assert.Equal("<img src=\"https://base.example/news/2010/img/a.png\">", item.ContentHtml);
    }

    [Fact]
    public void AnEntryWithoutIdAndLinkIsRead() => Assert.Equal("x", ReadingSome.ItemOf(ReadingSome.Atom("<entry><title>x</title></entry>")).Title);

    [Fact]
    public void AnEntryThatWasOnlyUpdatedIsPublishedThen() => Assert.Equal(
        new DateTimeOffset(2010, 10, 6, 0, 0, 0, TimeSpan.Zero),
        ReadingSome.ItemOf(ReadingSome.Atom("<entry><id>1</id><updated>2010-10-06</updated></entry>")).Published);

    [Fact]
    public void Atom03IsRead()
    {
        var feed = ReadingSome.Feed("""
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><tagline>Tag</tagline><entry><id>1</id><issued>2010-10-06</issued>
            <modified>2010-10-07</modified><content type="text/html" mode="escaped">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>
            """);
        Assert.Equal(("atom-0.3", "Tag"), (feed.Format, feed.Description));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("<p>x</p>", 6, 7), (item.ContentHtml, item.Published?.Day, item.Modified?.Day));
    }

    [Fact]
    public void AMisspeltNamespaceChangesNothing() => Assert.Equal("x", ReadingSome.ItemOf(
        "<feed xmlns=\"http://www.w3.org/2005/atom/feed\"><title>T</title><entry><id>1</id><title>x</title></entry></feed>").Title);

    [Fact]
    public void APrefixOnEveryElementChangesNothing() => Assert.Equal("x", ReadingSome.ItemOf(
        "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>T</a:title><a:entry><a:id>1</a:id><a:title>x</a:title></a:entry></a:feed>").Title);
}

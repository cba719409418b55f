namespace DigestBot.Tests.Reading;

public sealed class XmlRepairTests
{
    [Theory]
    [InlineData("News & views", "News & views")]
    [InlineData("caf&eacute;&nbsp;&hellip; &mdash; x", "café … — x")]
    [InlineData("a &#x1F4E1; b &#0;c &#150; d", "a 📡 b c – d")]
    [InlineData("bell \u0007 and \u001F unit", "bell and unit")]
    [InlineData("1 < 2", "1 < 2")]
    [InlineData("<![CDATA[bare & in \u0001 CDATA]]>", "bare & in CDATA")]
    [InlineData("<![CDATA[a ]]]]><![CDATA[> b]]> & c", "a ]]> b & c")]
    [InlineData("tag <br> left open", "tag left open")]
    [InlineData("tag <b>left open", "tag left open")]
    [InlineData("tag left </b>closed", "tag left closed")]
    public void BrokenTextBecomesText(string written, string title) =>
        Assert.Equal(title, ReadingSome.ItemOf(ReadingSome.Rss($"<item><title>{written}</title><link>https://a.example/1</link></item>")).Title);

    [Fact]
    public void AnItemAfterABrokenOneIsRead()
    {
        var feed = ReadingSome.Feed(ReadingSome.Rss("<item><title>a & b <p>c</title></item>" + ReadingSome.Item(2)));
        Assert.Equal(["a & b c", "Item 2"], feed.Items.Select(item => item.Title));
        Assert.Contains("repaired", feed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ADoctypeIsDroppedAndItsEntitiesAreNeverExpanded()
    {
        const string Bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        var feed = ReadingSome.Feed(Bomb + "<rss version=\"0.91\"><channel><item><title>x&b;y&c;z</title></item></channel></rss>");
        Assert.Equal("x&b;y&c;z", Assert.Single(feed.Items).Title);
    }

    [Fact]
    public void UndeclaredPrefixesAreTakenForWhatTheyMean()
    {
        var feed = ReadingSome.Feed("""
            <rss version="2.0"><channel><item><dc:creator>Ann</dc:creator><content:encoded>&lt;p&gt;Text&lt;/p&gt;</content:encoded>
            <odd:thing odd:x="1">?</odd:thing><dc:date>2010-10-06</dc:date></item></channel></rss>
            """);
        var item = Assert.Single(feed.Items);
        Assert.Equal("<p>Text</p>", item.ContentHtml);
        Assert.Equal("Ann", Assert.Single(item.Authors).Name);
        Assert.NotNull(item.Published);
        Assert.Contains("prefix", feed.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n\n  ")]
    [InlineData("\uFEFF\uFEFF")]
    [InlineData("<br />\n<b>Notice</b>: Undefined index in <b>feed.php</b> on line 7<br />\n")]
    [InlineData("HTTP/1.1 200 OK\n\n")]
    [InlineData("<!-- generated -->\n")]
    public void WhatStandsBeforeTheDeclarationIsPassedOver(string before) =>
        Assert.Equal("Item 1", ReadingSome.ItemOf(before + ReadingSome.Rss(ReadingSome.Item(1))).Title);

    [Fact]
    public void WhatStandsAfterTheRootIsPassedOver()
    {
        var feed = ReadingSome.Feed(ReadingSome.Rss(ReadingSome.Item(1)) + "<!-- 0.1 s --><script>x&&y</script> & more");
        Assert.Single(feed.Items);
        Assert.Null(feed.Problem);
    }

    [Theory]
    [InlineData("<item><title>Item 8</title><link>https://minis")]
    [InlineData("<item><title>Item 8</title><description><![CDATA[half a te")]
    [InlineData("<item><title>Item 8</title><enclosure url=\"https://")]
    [InlineData("<item><title>Item 8 &am")]
    [InlineData("<ite")]
    [InlineData("")]
    public void AFeedThatIsCutOffKeepsItsWholeItems(string tail)
    {
        var whole = ReadingSome.Rss(string.Concat(Enumerable.Range(1, 7).Select(ReadingSome.Item)));
        var feed = ReadingSome.Feed(whole[..whole.IndexOf("</channel>", StringComparison.Ordinal)] + tail);
        Assert.Equal(7, feed.Items.Count);
        Assert.Equal("cut off after item 7", feed.Problem);
    }

    [Fact]
    public void AttributesAreQuotedAndRepeatedOnesDropped() =>
        Assert.Equal("https://a.example/f.mp3?a=1&b=2", Assert.Single(ReadingSome.ItemOf(ReadingSome.Rss(
            "<item><title>x</title><enclosure url=https://a.example/f.mp3?a=1&b=2 type=audio/mpeg type='x' hidden></enclosure></item>")).Attachments).Url);

    [Theory]
    [InlineData("<![CDATA[open]]")]
    [InlineData("<![CDATA[open] ]>")]
    [InlineData("<![CDATA[open")]
    public void ASectionLeftOpenCostsNoOtherItem(string section)
    {
        var broken = $"<item><title>x</title><description>{section}</description></item>";
        var feed = ReadingSome.Feed(ReadingSome.Rss(ReadingSome.Item(1) + broken + "<item><title><![CDATA[Third]]></title></item>"));
        Assert.Equal(["Item 1", "x", "Third"], feed.Items.Select(item => item.Title));
    }

    [Theory]
    [InlineData("<![CDATA[x")]
    [InlineData("<![CDATA[x]]</a>")]
    [InlineData("<![CDATA[x</item>")]
    [InlineData("<!--")]
    [InlineData("<!DOCTYPE [\"")]
    [InlineData("<a b=\"")]
    [InlineData("<a b='><c d=\">")]
    [InlineData("</a")]
    [InlineData("&")]
    [InlineData("<a><b>")]
    public async Task HostileRepetitionTakesLinearTime(string piece)
    {
        var text = ReadingSome.Rss("<item>" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        Assert.NotNull(await ReadingSome.Within(5, () => ReadingSome.Result(text)));
    }

    [Fact]
    public async Task AHundredThousandAttributesInOneTagTakeLinearTime()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(number => $" a{number}=\"1\""));
        var text = ReadingSome.Rss($"<item{attributes}><title>x</title></item>");
        Assert.Equal("x", (await ReadingSome.Within(5, () => ReadingSome.ItemOf(text))).Title);
    }

    [Fact]
    public async Task NamespacesWithoutEndTakeLinearTime()
    {
        var declared = string.Concat(Enumerable.Range(0, 90).Select(level => $"<a{string.Concat(Enumerable.Range(0, 90).Select(number => $" xmlns:p{level}x{number}=\"n{number}\""))}>"));
        var text = ReadingSome.Rss("<item><title>x</title></item><item>" + declared + string.Concat(Enumerable.Range(0, 200_000).Select(number => $"<q{number}:b/>")));
        Assert.Equal("x", (await ReadingSome.Within(10, () => ReadingSome.Feed(text))).Items[0].Title);
    }

    [Theory]
    [InlineData("don&#146;t", "don’t")]
    [InlineData("&#x1F4E1; up", "📡 up")]
    [InlineData("a&#13;&#10;b", "a b")]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a &lt;b&gt; &quot;c&quot; &apos;d&apos;", "a \"c\" 'd'")]
    public void AReferenceIsWhatItsWriterMeant(string written, string title) =>
        Assert.Equal(title, ReadingSome.ItemOf(ReadingSome.Rss($"<item><title>{written}</title><link>https://a.example/1</link></item>")).Title);

    [Fact]
    public void ADamagedReferenceIsNoOtherCharacter() =>
        Assert.DoesNotContain("A", ReadingSome.ItemOf(ReadingSome.Rss("<item><title>x&#xFFFF0041;y</title></item>")).Title, StringComparison.Ordinal);

    [Fact]
    public void AQuoteLeftOpenEndsWithItsTag()
    {
        var feed = ReadingSome.Feed(ReadingSome.Rss("<item><title>x</title><guid isPermaLink=\"false>1</guid></item>" + ReadingSome.Item(2)));
        Assert.Equal(["x", "Item 2"], feed.Items.Select(item => item.Title));
    }

    [Fact]
    public void ANoticeBeforeAFeedWithoutDeclarationIsPassedOver() =>
        Assert.Equal("x", ReadingSome.ItemOf("<br /><b>Notice</b>: x<br />\n<rss version=\"2.0\"><channel><item><title>x</title></item></channel></rss>").Title);

    [Fact]
    public async Task AMillionOpenTagsCostNoMoreThanTheirText()
    {
        var deep = ReadingSome.Rss("<item><title>x</title><description>" + string.Concat(Enumerable.Repeat("<d>", 1_000_000)));
        var feed = await ReadingSome.Within(5, () => ReadingSome.Feed(deep));
        Assert.Equal("x", Assert.Single(feed.Items).Title);
    }
}

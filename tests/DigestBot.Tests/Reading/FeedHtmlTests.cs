using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

public sealed class FeedHtmlTests
{
    private static readonly Uri Base = new("https://ministry.example/news/");

    [Theory]
    [InlineData("<p onclick=\"x()\">a</p>", "<p>a</p>")]
    [InlineData("<p style=\"color:red\" class=\"x\" id=y>a</p>", "<p>a</p>")]
    [InlineData("a<script>alert(1)</script>b<br>", "ab<br>")]
    [InlineData("<form action=x><input name=a>text</form><b>c</b>", "text<b>c</b>")]
    [InlineData("<iframe src=\"https://x.example\">i</iframe><p>a</p>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\" java&#10;script:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"data:text/html;base64,xx\">a</a>", "<a>a</a>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=\"https://ministry.example/news/x\">")]
    [InlineData("<svg><script>alert(1)</script></svg><p>a</p>", "<p>a</p>")]
    [InlineData("<custom-element>a</custom-element><i>b</i>", "a<i>b</i>")]
    public void WhatCouldActIsGoneAndTheTextStays(string html, string clean) => Assert.Equal(clean, FeedHtml.Clean(html, Base));

    [Theory]
    [InlineData("<a href=\"/a?b=1&amp;c=2\">a</a>", "<a href=\"https://ministry.example/a?b=1&amp;c=2\">a</a>")]
    [InlineData("<a href=\"7.html\">a</a>", "<a href=\"https://ministry.example/news/7.html\">a</a>")]
    [InlineData("<img alt=\"x\" data-src=\"/p.jpg\" src=\"data:image/gif;base64,R0\">", "<img alt=\"x\" src=\"https://ministry.example/p.jpg\">")]
    public void LinksAreAbsolute(string html, string clean) => Assert.Equal(clean, FeedHtml.Clean(html, Base));

    [Theory]
    [InlineData("<p>a</p><img src=\"https://x.example/i.gif\" width=\"1\" height=\"1\">")]
    [InlineData("<p>a</p><img src=\"https://x.example/i.gif\" height=\"0px\">")]
    [InlineData("<p>a</p><img src=\"http://feeds.feedburner.com/~r/x/~4/y\">")]
    [InlineData("<p>a</p><img src=\"https://mc.yandex.ru/watch/1\">")]
    public void TrackingPicturesAreGone(string html) => Assert.Equal("<p>a</p>", FeedHtml.Clean(html, Base));

    [Theory]
    [InlineData("<p>one<p>two", "<p>one</p><p>two</p>")]
    [InlineData("<b><i>x</b>y</i>", "<b><i>x</i></b>y")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<tr><td>a</td></tr>", "a")]
    [InlineData("</p></div>a<b>c</b>", "a<b>c</b>")]
    public void NestingIsMadeProper(string html, string clean) => Assert.Equal(clean, FeedHtml.Clean(html, Base));

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("AT&amp;T &lt;b&gt;", "AT&amp;T &lt;b&gt;")]
    [InlineData("  ", null)]
    [InlineData("<p> </p><script></script>", "<p> </p>")]
    public void TextWithoutMarkupStaysAsItIs(string html, string? clean) => Assert.Equal(clean, FeedHtml.Clean(html, Base));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<b a=1><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<table><b>x")]
    [InlineData("<a href=x><p>y</p>")]
    [InlineData("<li><ul>")]
    [InlineData("<p><b lang=x><i lang=y>z</p>")]
    [InlineData("<svg><math>")]
    public async Task HostileNestingTakesNeitherTimeNorStack(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        await ReadingSome.Within(10, () => FeedHtml.Clean(html, Base));
    }

    [Theory]
    [InlineData("AT&T and 5 > 3", "AT&T and 5 > 3")]
    [InlineData("<b> &amp;", "&lt;b> &amp;amp;")]
    public void PlainTextChangesOnlyWhereHtmlWouldReadItDifferently(string text, string html) => Assert.Equal(html, FeedHtml.FromText(text));
}

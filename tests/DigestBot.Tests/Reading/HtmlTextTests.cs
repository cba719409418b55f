using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("One.<br>Two.", "One.\nTwo.")]
    [InlineData("One.<br/><br />Two.", "One.\n\nTwo.")]
    [InlineData("<ul><li>a</li><li>b</li></ul>c", "a\nb\n\nc")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("in<b>side</b> a <i>word</i>", "inside a word")]
    [InlineData("  spaces \n and\tbreaks&nbsp; ", "spaces and breaks")]
    [InlineData("AT&amp;T &lt;b&gt; &copy; &#8211; &#x1F4E1;", "AT&T <b> © – 📡")]
    [InlineData("a<script>alert('<p>')</script>b<style>p{}</style>c<!-- <p> -->d", "abcd")]
    [InlineData("5 < 6 & 7 > 3", "5 < 6 & 7 > 3")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("<a title=\"x > y\" href='#'>link</a>", "link")]
    [InlineData("cut off <a href=\"http", "cut off")]
    [InlineData("", "")]
    public void TextIsWhatAReaderWouldSee(string html, string text) => Assert.Equal(text, HtmlText.FromHtml(html));

    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("&#")]
    [InlineData("<a title=\"")]
    public async Task HostileTextTakesLinearTime(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Assert.NotNull(await ReadingSome.Within(5, () => HtmlText.FromHtml(html)));
    }
}

using System.Text.Json;
using AngleSharp.Html.Parser;
using DigestBot.Digests;
using DigestBot.Digests.Formats;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Digests;

public sealed class FormatTests
{
    private const string Hostile = "<script>alert('x')</script>\"&\u001b[31m [click](javascript:1) *bold* #1\n# Heading";

    private static readonly Digest Attack = Some.Digest(Some.DigestStory() with
    {
        Headline = Hostile,
        OriginalHeadline = Hostile,
        OriginalNote = Hostile,
        OriginalLanguage = "ru\"><script>",
        ActionName = Hostile,
        AlsoReportedBy = Hostile,
        Topics = [Hostile],
        Parties = [new DigestParty("company:x", Hostile, Country: null)],
        Sources = [new DigestSource(Hostile, "ru", Hostile, "javascript:alert(1)", Hostile)],
    }) with { Title = Hostile, Subtitle = Hostile, Nothing = Hostile };

    [Fact]
    public void NoTextOfASourceBecomesAnElementOfThePage()
    {
        var page = new HtmlParser().ParseDocument(HtmlDigest.Write(Attack));

        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("a"));
        Assert.Contains("<script>alert('x')</script>", page.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("en", "ltr")]
    [InlineData("ru", "ltr")]
    public void ThePageIsWrittenInTheDirectionOfItsLanguage(string language, string direction)
    {
        var root = new HtmlParser().ParseDocument(HtmlDigest.Write(Some.Digest(Some.DigestStory()) with { Language = language })).DocumentElement;

        Assert.Equal((language, direction), (root.GetAttribute("lang"), root.GetAttribute("dir")));
    }

    [Fact]
    public void ALinkOnThePageLeadsToItsReport()
    {
        var story = Some.DigestStory() with { Sources = [new DigestSource("M", "ru", "Russian", "https://ministry.example/?a=1&b=\"2\"", Ago: null)] };

        var link = new HtmlParser().ParseDocument(HtmlDigest.Write(Some.Digest(story))).QuerySelector("a")!;

        Assert.Equal("https://ministry.example/?a=1&b=\"2\"", link.GetAttribute("href"));
    }

    [Fact]
    public void NoTextOfASourceBecomesMarkdown()
    {
        var lines = MarkdownDigest.Write(Attack).Split('\n');

        Assert.DoesNotContain(lines, l => l.StartsWith("# Heading", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(@"\<script\>alert('x')\</script\>", StringComparison.Ordinal)
            && l.Contains(@"\[click\](javascript:1) \*bold\* \#1", StringComparison.Ordinal));
    }

    [Fact]
    public void AMarkdownLinkIsOfTheWebOrNone()
    {
        Assert.DoesNotContain("](<javascript", MarkdownDigest.Write(Attack), StringComparison.Ordinal);
        Assert.Contains("](<https://ministry.example/1>)", MarkdownDigest.Write(Some.Digest(Some.DigestStory())), StringComparison.Ordinal);
    }

    [Fact]
    public void JsonIsOneObjectALine()
    {
        var json = JsonDigest.Write(Some.Digest(Some.DigestStory() with { Headline = Hostile }, Some.DigestStory(2, "Второй 🤝")));

        var lines = json.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal(Hostile, JsonDocument.Parse(lines[0]).RootElement.GetProperty("headline").GetString());
        Assert.Contains("Второй 🤝", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void PlainTextHasNoEscapeCodesAndNoMarkup()
    {
        var text = TextDigest.Write(Some.Digest(Some.DigestStory()));

        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain("[bold]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("markdown")]
    public void EscapeCodesOfASourceReachNoTerminal(string format) => Assert.DoesNotContain('\u001b', Write(format, Attack));

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("markdown")]
    public void EveryFormatTellsHeadlinePartiesDateAndSource(string format)
    {
        var told = Write(format, Some.Digest(Some.DigestStory()));

        Assert.All(
            ["Telecom policy digest", "Russia and Mexico signed a memorandum", "Agreement", "5 October 2010", "Russia, Mexico", "e-government", "Ministry", "https://ministry.example/1"],
            words => Assert.Contains(words, told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("markdown")]
    public void EveryFormatSaysThatThereIsNothing(string format) =>
        Assert.Contains("Nothing new.", Write(format, Some.Digest() with { Nothing = "Nothing new." }), StringComparison.Ordinal);

    private static string Write(string format, Digest digest) => format switch
    {
        "text" => TextDigest.Write(digest),
        "html" => HtmlDigest.Write(digest),
        _ => MarkdownDigest.Write(digest),
    };
}

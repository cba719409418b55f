using System.Text.Json;
using System.Xml.Linq;

namespace DigestBot.Tests.Cli;

public sealed class DigestTests(Archive archive) : IClassFixture<Archive>
{
    [Fact]
    public async Task ADigestSinceADayHoldsWhatCameFromThatDayOn() => Assert.Equal(2, await CountAsync("2011-03-10"));

    [Theory]
    [InlineData("1000w", 3)]
    [InlineData("9000d", 3)]
    [InlineData("48h", 0)]
    public async Task APeriodIsGivenInWeeksDaysOrHours(string period, int stories) => Assert.Equal(stories, await CountAsync(period));

    [Fact]
    public async Task WithoutAPeriodItIsADay() => Assert.Equal("Telecom policy digest\nNothing new.\n", await TextAsync());

    [Fact]
    public async Task AsTextTheHeadlinesArePrinted() =>
        Assert.Contains("\n* " + Archive.Memorandum + "\n", await TextAsync("--since", "2010-01-01"), StringComparison.Ordinal);

    [Fact]
    public async Task InAnotherLanguageEverythingButOriginalsIsInIt()
    {
        var text = await TextAsync("--since", "2011-03-10", "--language", "de");
        Assert.Contains("Original auf Spanisch", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Brasilien", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsHtmlItIsAWellFormedPage()
    {
        var html = await TextAsync("--since", "2010-01-01", "--format", "html");
        var page = XDocument.Parse(html.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", string.Empty, StringComparison.Ordinal));
        Assert.Equal(3, page.Descendants("article").Count());
    }

    [Fact]
    public async Task AsMarkdownEveryStoryHasAHeading() =>
        Assert.Equal(3, (await TextAsync("--since", "2010-01-01", "--format", "markdown")).Split("\n## ").Length - 1);

    [Fact]
    public async Task AsJsonEveryStoryIsAnObjectALine() =>
        Assert.Contains(
            Archive.Licences,
            (await archive.Folder.RunAsync("digest", "--since", "2010-01-01", "--format", "json", "--language", "es")).OutputLines
                .Select(l => JsonDocument.Parse(l).RootElement).Where(j => j.TryGetProperty("headline", out _)).Select(j => j.GetProperty("headline").GetString()));

    private async Task<int> CountAsync(string since) =>
        (await TextAsync("--since", since, "--format", "json")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private async Task<string> TextAsync(params string[] options) => (await archive.Folder.RunAsync(["digest", .. options])).Success();
}

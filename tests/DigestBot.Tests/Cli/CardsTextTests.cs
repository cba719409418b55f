using System.Text.Json;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary><c>cards --text</c>: one article as people have it.</summary>
public sealed class CardsTextTests
{
    private const string Article = """
        Kenya and Uganda agree on cross-border roaming

        NAIROBI, 12 March 2014. Kenya and Uganda signed an agreement on roaming charges on 11 March 2014. The new tariffs apply from July.
        """;

    [Fact]
    public async Task TheHeadlineComesFirst() =>
        Assert.Equal("Kenya and Uganda agree on cross-border roaming", (await RunAsync()).OutputLines[0].TrimEnd());

    [Theory]
    [InlineData("country:KE")]
    [InlineData("country:UG")]
    [InlineData("2014-03-11")]
    [InlineData("Agreement")]
    public async Task TheCardShowsWhatWasFound(string found) => Assert.Contains(found, (await RunAsync()).Success(), StringComparison.Ordinal);

    [Fact]
    public async Task InAPipeThereAreNoEscapeCodes() => Assert.DoesNotContain('\u001b', (await RunAsync()).Success());

    [Fact]
    public async Task AsJsonItIsTheCardOfTheContract()
    {
        var card = JsonDocument.Parse(Assert.Single((await RunAsync("--json")).OutputLines)).RootElement;
        var what = card.GetProperty("event");
        Assert.Equal("2014-03-11", what.GetProperty("date").GetString());
        Assert.Equal("agreement", what.GetProperty("action").GetString());
    }

    [Fact]
    public async Task LabelsAndNamesAreInTheLanguageAskedFor()
    {
        var output = (await RunAsync("--language", "fr")).Success();
        Assert.Contains("Ouganda", output, StringComparison.Ordinal);
        Assert.Contains("Accord", output, StringComparison.Ordinal);
    }

    private static Task<Finished> RunAsync(params string[] options) => DigestBotProcess.RunAsync(["cards", "--text", .. options], Article);
}

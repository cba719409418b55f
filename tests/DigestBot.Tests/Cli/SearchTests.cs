using System.Text.Json;

namespace DigestBot.Tests.Cli;

public sealed class SearchTests(Archive archive) : IClassFixture<Archive>
{
    private static readonly string[] All = [Archive.Licences, Archive.Fine, Archive.Memorandum];

    [Theory]
    [InlineData("memorandum", Archive.Memorandum)]
    [InlineData("MEMORANDUM mexico", Archive.Memorandum)]
    [InlineData("moviles", Archive.Licences)]
    [InlineData("operadores", Archive.Licences)]
    [InlineData("three outages", Archive.Fine)]
    public async Task AllWordsMustOccurAccentsAndCaseAside(string words, string headline) =>
        Assert.Equal([headline], await FindAsync(words.Split(' ')));

    [Theory]
    [InlineData("country:RU", Archive.Memorandum)]
    [InlineData("Russia", Archive.Memorandum)]
    [InlineData("Россия", Archive.Memorandum)]
    [InlineData("Brésil", Archive.Fine)]
    public async Task APartyIsFoundByItsIdOrItsNameInAnyLanguage(string party, string headline) =>
        Assert.Equal([headline], await FindAsync("--party", party));

    [Theory]
    [InlineData("party:BR outages", Archive.Fine)]
    [InlineData("from:2011-03-10 -outages", Archive.Licences)]
    [InlineData("action:penalty", Archive.Fine)]
    [InlineData("lang:es", Archive.Licences)]
    public async Task ConditionsMayBeTypedAmongTheWords(string words, string headline) => Assert.Equal([headline], await FindAsync(words.Split(' ')));

    [Fact]
    public async Task TheWordsThatWereFoundAreToldAsTheyAreWritten() =>
        Assert.Contains("\"matched\":[\"outages\"]", (await archive.Folder.RunAsync("search", "outage", "--json")).Success().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public async Task FromLeavesOutWhatIsOlder() => Assert.Equal([Archive.Fine, Archive.Licences], (await FindAsync("--from", "2011-03-10")).Order());

    [Fact]
    public async Task ToLeavesOutWhatIsNewer() => Assert.Equal([Archive.Fine, Archive.Memorandum], (await FindAsync("--to", "2011-03-10")).Order());

    [Fact]
    public async Task ALanguageLeavesOutStoriesInOthers() => Assert.Equal([Archive.Licences], await FindAsync("--language", "es"));

    [Fact]
    public async Task AnActionLeavesOutOthers() => Assert.Equal([Archive.Fine], await FindAsync("--action", "penalty"));

    [Fact]
    public async Task TheLimitBoundsTheNumber() => Assert.Single(await FindAsync("--limit", "1"));

    [Fact]
    public async Task WithoutAnyConditionEverythingIsFound() => Assert.Equal(All.Order(), (await FindAsync()).Order());

    [Fact]
    public async Task ForPeopleTheHeadlineIsPrinted() =>
        Assert.Contains("* " + Archive.Fine, (await archive.Folder.RunAsync("search", "outages")).Success(), StringComparison.Ordinal);

    [Fact]
    public async Task NothingFoundIsSaidWithTheWords() =>
        Assert.Equal("Nothing found for “zanzibar”.\n", (await archive.Folder.RunAsync("search", "zanzibar")).Success());

    [Fact]
    public async Task NothingFoundIsNoLineAsJson() => Assert.Equal(string.Empty, (await archive.Folder.RunAsync("search", "zanzibar", "--json")).Success());

    [Fact]
    public async Task APartyThatNobodyKnowsIsRefused() =>
        Assert.Contains("Atlantis", (await archive.Folder.RunAsync("search", "--party", "Atlantis")).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task AMisspelledPartyIsToldWithTheOneThatIsMeant()
    {
        Assert.Contains("country:MX (Mexico)", (await archive.Folder.RunAsync("search", "--party", "Mexcio")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("country:MX (Mexico)", (await archive.Folder.RunAsync("search", "party:Mexcio")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMisspelledWordIsToldWithWhatIsShown()
    {
        Assert.StartsWith("No hit for “memorandm”, shown: “memorandum”.\n", (await archive.Folder.RunAsync("search", "memorandm")).Success(), StringComparison.Ordinal);
        Assert.Contains(
            "\"instead\":[{\"typed\":\"memorandm\",\"shown\":\"memorandum\"}]",
            (await archive.Folder.RunAsync("search", "memorandm", "--json")).Success().Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private async Task<List<string>> FindAsync(params string[] arguments)
    {
        var run = await archive.Folder.RunAsync(["search", "--json", .. arguments]);
        run.Success();
        return [.. run.OutputLines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("reports")[0].GetProperty("headline").GetString()!)];
    }
}

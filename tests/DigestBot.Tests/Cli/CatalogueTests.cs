using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Catalogues as a user gets them wrong.</summary>
public sealed class CatalogueTests : IDisposable
{
    private const string Good = """{"id": "good", "name": "Good", "country": "INT", "kind": "other", "language": "en", "url": "http://good.example/rss"}""";
    private readonly BotFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"INT\"", "\"Russia\"", "country")]
    [InlineData("\"other\"", "\"shop\"", "kind")]
    [InlineData("\"en\"", "\"english\"", "language")]
    [InlineData("http://", "gopher://", "url")]
    [InlineData("\"bad\"", "\"Bad Id\"", "id")]
    [InlineData("\"name\": \"Bad\",", "", "name")]
    [InlineData("\"country\": \"INT\"", "\"country\": 7", "country")]
    public async Task AWrongEntryIsNamedWithItsField(string right, string wrong, string field)
    {
        var bad = Good.Replace("good", "bad", StringComparison.Ordinal).Replace("Good", "Bad", StringComparison.Ordinal).Replace(right, wrong, StringComparison.Ordinal);
        var refusal = (await _folder.UseCatalogue($"[{Good}, {bad}]").RunAsync("run", "--once")).Refusal();
        Assert.Contains("catalogue.json, entry 2", refusal, StringComparison.Ordinal);
        Assert.Matches($"[\"']{field}[\"']", refusal);
    }

    [Fact]
    public async Task AnIdThatOccursTwiceIsNamed()
    {
        var refusal = (await _folder.UseCatalogue($"[{Good}, {Good}]").RunAsync("run", "--once")).Refusal();
        Assert.Contains("entry 2: \"id\" is \"good\"", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[7]")]
    [InlineData("no JSON")]
    [InlineData("")]
    public async Task AFileThatIsNoCatalogueIsNamed(string text) =>
        Assert.Contains("catalogue.json", (await _folder.UseCatalogue(text).RunAsync("run", "--once")).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task AFileThatIsNotThereIsNamedWithItsSetting()
    {
        var refusal = (await _folder.Set("Feeds:Catalogue", "/nowhere/feeds.json").RunAsync("run", "--once")).Refusal();
        Assert.Contains("/nowhere/feeds.json", refusal, StringComparison.Ordinal);
        Assert.Contains("Feeds:Catalogue", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoFeedsAtAllAreNoFailure() => Assert.Equal(string.Empty, (await _folder.UseCatalogue("[]").RunAsync("run", "--once")).Success());
}

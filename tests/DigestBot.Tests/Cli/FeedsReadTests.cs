using System.Text.Json;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

public sealed class FeedsReadTests : IDisposable
{
    private readonly BotFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EveryFileGivesOneLineInTheSameOrder()
    {
        string[] files = [Repository.File("seeds", "jp-soumu.rdf"), Repository.File("seeds", "de-bundesnetzagentur.xml"), Repository.File("seeds", "int-itu.json")];
        var run = await _folder.RunAsync(["feeds", "read", .. files]);
        Assert.Equal(files, run.OutputLines.Select(l => Json(l).GetProperty("_file").GetString()));
    }

    [Fact]
    public async Task AFeedIsPrintedAsJsonFeed()
    {
        var feed = Json((await _folder.RunAsync("feeds", "read", Repository.File("seeds", "de-bundesnetzagentur.xml"))).Success());
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.All(feed.GetProperty("items").EnumerateArray(), i => Assert.NotEmpty(i.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task AnAddressIsFetched()
    {
        await using var server = await FeedServer.StartAsync();
        var url = server.Feed("news").Add("Министерство связи").Url.AbsoluteUri;
        var run = await _folder.RunAsync("feeds", "read", url);
        Assert.Contains("\"Министерство связи\"", run.Success(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedThatCannotBeReadIsToldInItsPlace()
    {
        var page = _folder.Write("page.xml", "<html><body>No feed</body></html>");
        var run = await _folder.RunAsync("feeds", "read", page, Repository.File("seeds", "int-itu.json"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("HTML page", Json(run.OutputLines[0]).GetProperty("_error").GetString()!, StringComparison.Ordinal);
        Assert.False(Json(run.OutputLines[1]).TryGetProperty("_error", out _));
        Assert.Single(run.ErrorLines);
    }

    [Fact]
    public async Task AFileThatIsNotThereIsToldInItsPlace()
    {
        var run = await _folder.RunAsync("feeds", "read", "/nowhere/feed.xml");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("/nowhere/feed.xml", Json(Assert.Single(run.OutputLines)).GetProperty("_file").GetString());
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;
}

using System.Text.Json;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary><c>feeds check</c>.</summary>
public sealed class FeedsCheckTests : IAsyncLifetime
{
    private readonly BotFolder _folder = new();
    private FeedServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await FeedServer.StartAsync();
        var good = _server.Feed("good").Add("First", "First.", new DateTimeOffset(2012, 3, 4, 5, 6, 7, TimeSpan.Zero)).Add("Second", "Second.", new DateTimeOffset(2011, 3, 4, 5, 6, 7, TimeSpan.Zero));
        _folder.UseFeeds(("good", good.Url), ("gone", _server.Feed("gone", BadAnswers.Status(404)).Url), ("bare", _server.Feed("bare").Url));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task AGoodFeedIsShownWithItemsNewestAndLanguage() =>
        Assert.StartsWith("good\tok\t2\t2012-03-04\ten\t", (await _folder.RunAsync("feeds", "check")).OutputLines[0], StringComparison.Ordinal);

    [Fact]
    public async Task AFeedThatHasBeenSilentForLongIsOkAndSaysSo() =>
        Assert.Contains("\tno new item since 2012-03-04", (await _folder.RunAsync("feeds", "check", "good")).Success(), StringComparison.Ordinal);

    [Fact]
    public async Task AFailedFeedIsShownWithItsProblem() =>
        Assert.StartsWith("gone\tfailed\t0\t\t\tHTTP 404", (await _folder.RunAsync("feeds", "check")).OutputLines[1], StringComparison.Ordinal);

    [Fact]
    public async Task AFailedFeedMakesTheExitCode() => Assert.Equal(1, (await _folder.RunAsync("feeds", "check")).ExitCode);

    [Fact]
    public async Task AFeedWithoutItemsIsNoFailure() => Assert.StartsWith("bare\tok\t0\t", (await _folder.RunAsync("feeds", "check", "bare")).Success(), StringComparison.Ordinal);

    [Fact]
    public async Task OnlyTheFeedsThatAreNamedAreAsked()
    {
        (await _folder.RunAsync("feeds", "check", "good")).Success();
        Assert.Equal((1, 0), (_server.Feed("good").Requests, _server.Feed("gone").Requests));
    }

    [Fact]
    public async Task AnIdThatIsNotThereIsNamed() =>
        Assert.Contains("nonesuch", (await _folder.RunAsync("feeds", "check", "nonesuch")).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task AsJsonEachFeedIsAnObjectALine()
    {
        var run = await _folder.RunAsync("feeds", "check", "--json");
        Assert.Equal(["ok", "failed", "ok"], run.OutputLines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task NothingIsKept()
    {
        await _folder.RunAsync("feeds", "check");
        Assert.False(File.Exists(_folder.Database));
    }
}

using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>How the program, as it is started, treats servers and its surroundings.</summary>
public sealed class PoliteRunTests : IAsyncLifetime
{
    private readonly BotFolder _folder = new();
    private FeedServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await FeedServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task OneHostIsAskedOneFeedAtATime()
    {
        var gate = new Lock();
        int now = 0, most = 0;
        _folder.Set("Polling:PerHost", null).UseFeeds(Enumerable.Range(0, 10).Select(n => ("f" + n, _server.Feed("f" + n, async _ =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
            lock (gate)
            {
                now--;
            }
        }).Url)));

        await _folder.RunAsync("run", "--once");

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task BetweenTwoRequestsToOneHostThereIsAPause()
    {
        var at = new List<long>();
        _folder.Set("Polling:PerHost", null).Set("Polling:HostSpacing", "00:00:00.3").UseFeeds(Enumerable.Range(0, 3).Select(n => ("f" + n, _server.Feed("f" + n, _ =>
        {
            at.Add(TimeProvider.System.GetTimestamp());
            return Task.CompletedTask;
        }).Url)));

        await _folder.RunAsync("run", "--once");

        Assert.All(at.Zip(at.Skip(1)), p => Assert.InRange(TimeProvider.System.GetElapsedTime(p.First, p.Second), TimeSpan.FromSeconds(0.29), TimeSpan.MaxValue));
    }

    [Theory]
    [InlineData("http_proxy")]
    [InlineData("HTTP_PROXY")]
    [InlineData("all_proxy")]
    public async Task AProxyOfTheEnvironmentIsNotUsed(string variable)
    {
        await using var proxy = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var feed = _server.Feed("news").Add("News");
        var environment = new Dictionary<string, string>(_folder.UseFeeds(("news", feed.Url)).Environment, StringComparer.Ordinal) { [variable] = proxy.Url };

        (await DigestBotProcess.RunAsync(["run", "--once"], environment: environment)).Success();

        Assert.Equal((0, 1), (proxy.Connections, feed.Requests));
    }

    [Fact]
    public async Task WithoutPermissionAProxyDoesNotLeadToAPrivateAddressEither()
    {
        await using var proxy = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var feed = _server.Feed("news").Add("News");
        var environment = new Dictionary<string, string>(
            _folder.Set("Polling:AllowNetworks:0", null).UseFeeds(("news", feed.Url)).Environment, StringComparer.Ordinal) { ["http_proxy"] = proxy.Url };

        var run = await DigestBotProcess.RunAsync(["run", "--once"], environment: environment);

        Assert.Contains("a private address", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((0, 0), (proxy.Connections, feed.Requests));
    }
}

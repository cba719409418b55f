using DigestBot.Polling;
using DigestBot.Reading.FullText;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Reading.FullText;

public sealed class PageFetcherTests
{
    [Fact]
    public async Task PrivateAddressesAreRefusedAsForFeeds()
    {
        await using var server = await FeedServer.StartAsync();
        var page = server.Feed("page", BadAnswers.Text("<html>", "text/html"));
        using var http = new HttpFeedFetcher(new PollingOptions(), TimeProvider.System);
        var result = await Pages(http).FetchAsync(page.Url, Cancel);
        Assert.Contains("private address", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, page.Requests);
    }

    [Fact]
    public async Task APageComesWithTheAddressItHadInTheEnd()
    {
        await using var server = await FeedServer.StartAsync();
        var page = server.Feed("page", BadAnswers.Text("<html>", "text/html"));
        using var http = new HttpFeedFetcher(Loopback, TimeProvider.System);
        var result = await Pages(http).FetchAsync(server.Feed("old", BadAnswers.Redirect(page.Url)).Url, Cancel);
        Assert.Equal((page.Url, "text/html"), (result.Page?.Address, result.Page?.ContentType));
    }

    [Fact]
    public async Task AServerThatWantsToBeAskedLessIsLeftAlone()
    {
        await using var server = await FeedServer.StartAsync();
        var busy = server.Feed("busy", context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "60");
            return Task.CompletedTask;
        });
        using var http = new HttpFeedFetcher(Loopback, TimeProvider.System);
        var result = await Pages(http).FetchAsync(busy.Url, Cancel);
        Assert.True(result.LeaveHostAlone);
        Assert.Contains("429", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHostThatNoRegistryHasIsOneLine()
    {
        using var http = new HttpFeedFetcher(Loopback, TimeProvider.System);
        Assert.NotNull((await Pages(http).FetchAsync(new Uri("https://\u0301.example/1"), Cancel)).Error);
    }

    [Fact]
    public async Task FilesAreNoPages() =>
        Assert.NotNull((await Pages(new FileFeedFetcher(Loopback, TimeProvider.System)).FetchAsync(new Uri("file:///etc/passwd"), Cancel)).Error);

    [Fact]
    public async Task OneHostIsAskedOnceASecond()
    {
        var time = new FakeTimeProvider(Some.Now);
        var turns = new HostTurns(TimeSpan.FromSeconds(1), time);
        var asked = new List<DateTimeOffset>();
        Task<int> Ask()
        {
            asked.Add(time.GetUtcNow());
            return Task.FromResult(0);
        }

        await turns.RunAsync("a.example", Ask, Cancel);
        var second = turns.RunAsync("A.example", Ask, Cancel);
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Single(asked);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await second.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.Equal([Some.Now, Some.Now.AddSeconds(1)], asked);
    }

    private static PollingOptions Loopback { get; } = new() { AllowNetworks = [System.Net.IPNetwork.Parse("127.0.0.0/8")] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static PageFetcher Pages(IFeedFetcher fetcher) => new(fetcher, new FullTextOptions { HostPause = TimeSpan.Zero }, TimeProvider.System);
}

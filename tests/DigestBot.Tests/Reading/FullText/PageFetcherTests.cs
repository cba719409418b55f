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
        var error = (await Pages(http).FetchAsync(new Uri("https://\u0301.example/1"), Cancel)).Error;
        Assert.Contains("is no name of a host", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesAreNoPages() =>
        Assert.NotNull((await Pages(new FileFeedFetcher(Loopback, TimeProvider.System)).FetchAsync(new Uri("file:///etc/passwd"), Cancel)).Error);

    [Fact]
    public async Task PagesAndFeedsOfAHostTakeTurns()
    {
        await using var server = await FeedServer.StartAsync();
        var time = new FakeTimeProvider(Some.Now);
        var page = server.Feed("page", BadAnswers.Text("<html>", "text/html"));
        using var http = new HttpFeedFetcher(Loopback with { HostSpacing = TimeSpan.FromSeconds(7) }, time);
        var feed = Some.Feed("a", server.Feed("feed", BadAnswers.Text("<rss/>", "text/xml")).Url.AbsoluteUri);
        await http.FetchAsync(feed, FeedState.New(feed), Cancel);

        var second = Pages(http).FetchAsync(page.Url, Cancel);
        time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.False(second.IsCompleted);
        Assert.Equal(0, page.Requests);

        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.NotNull((await second.WaitAsync(DigestBotProcess.Hang, Cancel)).Page);
    }

    private static PollingOptions Loopback { get; } = new() { AllowNetworks = [System.Net.IPNetwork.Parse("127.0.0.0/8")], HostSpacing = TimeSpan.Zero };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static PageFetcher Pages(IFeedFetcher fetcher) => new(fetcher);
}

using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Polling;

/// <summary>A real server on loopback, asked by real fetchers.</summary>
public sealed class HttpFixture : IAsyncLifetime
{
    /// <summary>Loopback may be asked, without pauses.</summary>
    public static PollingOptions Options { get; } = new()
    {
        AllowNetworks = [System.Net.IPNetwork.Parse("127.0.0.0/8")], HostSpacing = TimeSpan.Zero, PerHost = 16, Timeout = DigestBotProcess.Hang,
    };

    /// <summary>The server.</summary>
    public FeedServer Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Server = await FeedServer.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>A feed at an address.</summary>
    public static FeedSource At(string url) => Some.Feed("a", url);

    /// <summary>Serves an answer under a name of its own, and asks for it.</summary>
    public Task<FetchResult> AskAsync(Func<HttpContext, Task> answer, Func<FeedState, FeedState>? known = null) =>
        AskAsync(Server.Feed(Guid.NewGuid().ToString("N"), answer).Url.AbsoluteUri, known);

    /// <summary>Asks an address, with a fetcher that remembers nothing of the host from other tests.</summary>
    public static async Task<FetchResult> AskAsync(string url, Func<FeedState, FeedState>? known = null, PollingOptions? options = null)
    {
        using var fetcher = new HttpFeedFetcher(options ?? Options, TimeProvider.System);
        var source = At(url);
        return await fetcher.FetchAsync(source, (known ?? (s => s))(FeedState.New(source)), TestContext.Current.CancellationToken);
    }
}

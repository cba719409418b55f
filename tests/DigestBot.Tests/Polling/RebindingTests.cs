using System.Net;
using DigestBot.Polling;
using DigestBot.Tests.Fakes;

namespace DigestBot.Tests.Polling;

/// <summary>Names that change their address between the check and the connection. 127.0.0.2 plays the public address, 127.0.0.1 the private one.</summary>
public sealed class RebindingTests : IAsyncDisposable
{
    private const string Answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 6\r\n\r\n<rss/>";
    private readonly RawServer _public = RawServer.Answering(Answer, IPAddress.Parse("127.0.0.2"));
    private readonly RawServer _private;

    public RebindingTests() => _private = RawServer.Answering(Answer, IPAddress.Loopback, _public.Port);

    public async ValueTask DisposeAsync()
    {
        await _public.DisposeAsync();
        await _private.DisposeAsync();
    }

    [Fact]
    public async Task TheAddressThatWasCheckedIsTheOneThatIsConnectedTo()
    {
        var resolver = new FakeResolver("127.0.0.2", "127.0.0.1");

        Assert.NotNull((await AskAsync(resolver)).Feed);

        Assert.Equal((1, 1, 0), (resolver.Asked, _public.Connections, _private.Connections)); // asked once: nothing to change in between
    }

    [Fact]
    public async Task ANameThatTurnsPrivateIsRefusedAtTheNextConnection()
    {
        var resolver = new FakeResolver("127.0.0.2", "127.0.0.1");
        using var fetcher = Fetcher(resolver);
        await AskAsync(fetcher);

        Assert.Contains("is 127.0.0.1, a private address", (await AskAsync(fetcher)).Error, StringComparison.Ordinal);
        Assert.Equal(0, _private.Connections);
    }

    [Fact]
    public async Task ANameThatTurnsPrivateBetweenTwoRedirectsIsRefused()
    {
        await using var redirecting = RawServer.Answering(
            "HTTP/1.1 302 Found\r\nLocation: /again\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", IPAddress.Parse("127.0.0.3"), _public.Port);
        using var fetcher = Fetcher(new FakeResolver("127.0.0.3", "127.0.0.1"));

        Assert.Contains("a private address", (await AskAsync(fetcher)).Error, StringComparison.Ordinal);
        Assert.Equal((1, 0), (redirecting.Connections, _private.Connections));
    }

    [Fact]
    public async Task OfSeveralAddressesOnlyTheOpenOnesAreConnectedTo()
    {
        Assert.NotNull((await AskAsync(new FakeResolver("127.0.0.1 10.0.0.1 127.0.0.2"))).Feed);

        Assert.Equal((1, 0), (_public.Connections, _private.Connections));
    }

    [Fact]
    public async Task ANameWithoutAddressesIsAFailure() =>
        Assert.Contains("has no address", (await AskAsync(new FakeResolver(string.Empty))).Error, StringComparison.Ordinal);

    private static HttpFeedFetcher Fetcher(FakeResolver resolver) => new(
        HttpFixture.Options with { AllowNetworks = [IPNetwork.Parse("127.0.0.2/31")] }, TimeProvider.System, resolver);

    private async Task<FetchResult> AskAsync(FakeResolver resolver)
    {
        using var fetcher = Fetcher(resolver);
        return await AskAsync(fetcher);
    }

    private Task<FetchResult> AskAsync(HttpFeedFetcher fetcher)
    {
        var source = HttpFixture.At("http://rebinding.example:" + _public.Port + "/feed");
        return fetcher.FetchAsync(source, FeedState.New(source), TestContext.Current.CancellationToken);
    }
}

using System.Text;
using DigestBot.Polling;
using DigestBot.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Polling;

public sealed class HttpRedirectTests(HttpFixture http) : IClassFixture<HttpFixture>
{
    [Theory]
    [InlineData(301, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    [InlineData(308, true)]
    public async Task ARedirectIsFollowedAndWhetherItIsForGoodIsKnown(int status, bool forGood)
    {
        var target = http.Server.Feed("target").Add("News").Url;

        var result = await http.AskAsync(Redirect(status, target.AbsoluteUri));

        Assert.Equal((target, forGood ? target : null), (result.Feed!.Address, result.MovedTo));
    }

    [Fact]
    public async Task ARelativeLocationIsRelativeToWhereItCameFrom()
    {
        http.Server.Feed("relative").Add("News");

        Assert.NotNull((await http.AskAsync(Redirect(302, "../relative/feed"))).Feed);
    }

    [Fact]
    public async Task AUnicodeLocationIsReadAsUtf8()
    {
        var feed = http.Server.Feed("новости").Add("News");
        await using var server = RawServer.Answering(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {feed.Url.GetLeftPart(UriPartial.Authority)}/новости\r\nContent-Length: 0\r\n\r\n")));

        Assert.NotNull((await HttpFixture.AskAsync(server.Url)).Feed);
    }

    [Fact]
    public async Task ACircleIsLeftAfterOneTurn()
    {
        var there = http.Server.Feed("there");
        var back = http.Server.Feed("back", Redirect(301, there.Url.AbsoluteUri));
        there.Instead = Redirect(301, back.Url.AbsoluteUri);

        var result = await HttpFixture.AskAsync(there.Url.AbsoluteUri);

        Assert.Contains("in a circle", result.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (there.Requests, back.Requests));
    }

    [Fact]
    public async Task AnEndlessChainIsLeftAfterFiveRedirects()
    {
        var asked = 0;
        var result = await http.AskAsync(context =>
        {
            context.Response.Redirect(context.Request.Path + "/" + ++asked);
            return Task.CompletedTask;
        });

        Assert.Contains("more than 5 times", result.Error, StringComparison.Ordinal);
        Assert.Equal(6, asked);
    }

    [Fact]
    public async Task AFileIsNotRead() =>
        Assert.Contains("redirects to file:", (await http.AskAsync(Redirect(302, "file:///etc/hostname"))).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://[::1]:1/feed")]
    [InlineData("http://10.0.0.1/feed")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:10.0.0.1]/feed")]
    public async Task ARedirectToAPrivateAddressIsRefused(string target) =>
        Assert.Contains("a private address", (await http.AskAsync(Redirect(302, target))).Error, StringComparison.Ordinal);

    [Fact]
    public async Task RetryAfterOfARedirectThatFailsIsHeard()
    {
        var result = await http.AskAsync(context =>
        {
            context.Response.Headers.RetryAfter = "120";
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        });

        Assert.Equal(TimeSpan.FromMinutes(2), result.RetryAfter);
    }

    [Fact]
    public async Task UserAndPasswordAreSentToTheirHost() => Assert.Equal("Basic dXNlcjpwYcOfIQ==", await AuthorizationAsync("user:pa%C3%9F!@", hop: null));

    [Fact]
    public async Task UserAndPasswordFollowARedirectWithinTheirHost() =>
        Assert.Equal("Basic dXNlcjpw", await AuthorizationAsync("user:p@", hop: uri => uri.PathAndQuery));

    [Fact]
    public async Task UserAndPasswordAreNotCarriedToAnotherHost()
    {
        await using var other = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>", System.Net.IPAddress.Parse("127.0.0.2"), http.Server.Address.Port);
        var start = http.Server.Feed("carried", Redirect(301, other.Url.Replace("://", "://u:p@", StringComparison.Ordinal)));

        Assert.NotNull((await HttpFixture.AskAsync(With(start.Url, "user:p@"))).Feed);

        Assert.DoesNotContain("Authorization", Assert.Single(other.Requests), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task UserAndPasswordOfALocationAreNotSent() =>
        Assert.Equal(string.Empty, await AuthorizationAsync(string.Empty, hop: uri => uri.AbsoluteUri.Replace("127.0.0.1", "u:p@127.0.0.1", StringComparison.Ordinal)));

    [Fact]
    public async Task TheAddressOfTheFeedThatLinksAreRelativeToHasNoPassword()
    {
        var feed = http.Server.Feed("secret").Add("News");

        Assert.Equal(feed.Url, (await HttpFixture.AskAsync(With(feed.Url, "user:p@"))).Feed!.Address);
    }

    [Fact]
    public async Task AMovedFeedIsAskedAtItsNewAddress()
    {
        var old = http.Server.Feed("old").Add("News");
        var moved = http.Server.Feed("moved").Add("News");

        var result = await HttpFixture.AskAsync(old.Url.AbsoluteUri, s => s with { MovedTo = moved.Url.AbsoluteUri, ETag = "\"1\"", ValidatedAt = moved.Url.AbsoluteUri });

        Assert.Equal((0, 1, 304), (old.Requests, moved.AskedByETag, result.Status));
    }

    [Fact]
    public async Task WhereAFeedOfAnotherAddressHasMovedIsNotAsked()
    {
        var mine = http.Server.Feed("mine").Add("News");

        await HttpFixture.AskAsync(mine.Url.AbsoluteUri, _ => FeedState.New("a", "http://before.example/feed") with { MovedTo = "http://elsewhere.example/feed" });

        Assert.Equal(1, mine.Requests);
    }

    private static Func<HttpContext, Task> Redirect(int status, string location) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    private static string With(Uri url, string user) => url.AbsoluteUri.Replace("://", "://" + user, StringComparison.Ordinal);

    /// <summary>What the last request of a poll said in Authorization, after a redirect if there is one.</summary>
    private async Task<string> AuthorizationAsync(string user, Func<Uri, string>? hop)
    {
        var end = http.Server.Feed(Guid.NewGuid().ToString("N"), context => context.Response.WriteAsync("<" + context.Request.Headers.Authorization));
        var start = hop is null ? end : http.Server.Feed(Guid.NewGuid().ToString("N"), Redirect(302, hop(end.Url)));
        var result = await HttpFixture.AskAsync(With(start.Url, user));
        return Encoding.UTF8.GetString(result.Feed!.Body.Span)[1..];
    }
}

using DigestBot.Polling;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Polling;

public sealed class ServerWishesTests(HttpFixture http) : IClassFixture<HttpFixture>
{
    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(503, "120", 120)]
    [InlineData(200, "120", 120)]
    [InlineData(503, "Wed, 06 Oct 2010 12:02:00 GMT", 120)] // by the server's own clock, below
    [InlineData(503, "Wed, 06 Oct 2010 11:00:00 GMT", null)]
    [InlineData(503, "0", null)]
    [InlineData(503, "-5", null)]
    [InlineData(503, "soon", null)]
    [InlineData(503, null, null)]
    public async Task RetryAfterIsReadInSecondsAndAsADate(int status, string? header, int? seconds)
    {
        var result = await http.AskAsync(Answer(status, ("Retry-After", header)));

        Assert.Equal(Seconds(seconds), result.RetryAfter);
    }

    [Theory]
    [InlineData("max-age=600", null, null, 600)]
    [InlineData("public, max-age=600, must-revalidate", null, null, 600)]
    [InlineData("max-age=600", "200", null, 400)]
    [InlineData("max-age=600", "900", null, null)]
    [InlineData("no-cache, max-age=600", null, null, null)]
    [InlineData("no-store", null, "Wed, 06 Oct 2010 12:10:00 GMT", null)]
    [InlineData("max-age=0", null, "Wed, 06 Oct 2010 12:10:00 GMT", null)]
    [InlineData("private", null, "Wed, 06 Oct 2010 12:10:00 GMT", 600)]
    [InlineData(null, null, "Wed, 06 Oct 2010 12:10:00 GMT", 600)]
    [InlineData(null, null, "0", null)]
    [InlineData(null, null, "Thu, 01 Jan 1970 00:00:00 GMT", null)]
    [InlineData("max-age=nonsense", null, null, null)]
    public async Task HowLongAnAnswerStaysGoodIsReadFromItsHeaders(string? cache, string? age, string? expires, int? seconds)
    {
        var result = await http.AskAsync(Answer(200, ("Cache-Control", cache), ("Age", age), ("Expires", expires)));

        Assert.Equal(Seconds(seconds), result.Fresh);
    }

    [Fact]
    public async Task NotModifiedTellsHowLongItStaysGoodToo() => Assert.Equal(
        TimeSpan.FromMinutes(10), (await http.AskAsync(Answer(304, ("Cache-Control", "max-age=600")), s => s with { ETag = "\"1\"" })).Fresh);

    [Fact]
    public async Task AnErrorStaysGoodForNoTime() => Assert.Null((await http.AskAsync(Answer(404, ("Cache-Control", "max-age=600")))).Fresh);

    [Fact]
    public async Task TheUserAgentSaysWhoAsksAndWhomToWriteTo()
    {
        var agent = http.Server.Feed("agent", c => c.Response.WriteAsync(c.Request.Headers.UserAgent.ToString()));

        var result = await HttpFixture.AskAsync(agent.Url.AbsoluteUri, options: HttpFixture.Options with { Contact = "owner@bot.example" });

        Assert.Matches(
            @"^DigestBot/\d+\.\d+ \(\+https://github.com/digestbot/digestbot; feed reader; contact: owner@bot\.example\)$",
            System.Text.Encoding.UTF8.GetString(result.Feed!.Body.Span));
    }

    [Theory]
    [InlineData("owner@bot.example", true)]
    [InlineData("https://bot.example/about?x=1", true)]
    [InlineData("a) evil", false)]
    [InlineData("a\r\nX-Evil: 1", false)]
    [InlineData("Пётр", false)]
    [InlineData("", false)]
    public void AContactMustFitIntoAHeader(string contact, bool fits) => Assert.Equal(fits, FeedRequest.IsContact(contact));

    private static TimeSpan? Seconds(int? seconds) => seconds is { } s ? TimeSpan.FromSeconds(s) : null;

    private static Func<HttpContext, Task> Answer(int status, params (string Name, string? Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Date = "Wed, 06 Oct 2010 12:00:00 GMT";
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    };
}

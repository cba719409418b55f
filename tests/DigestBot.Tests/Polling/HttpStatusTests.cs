using System.Globalization;
using DigestBot.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Polling;

public sealed class HttpStatusTests(HttpFixture http) : IClassFixture<HttpFixture>
{
    [Theory]
    [InlineData(200)]
    [InlineData(203)]
    [InlineData(226)]
    public async Task AStatusWithAFeedBringsTheFeed(int status)
    {
        var result = await http.AskAsync(WithBody(status));

        Assert.Equal(("<rss/>", status), (System.Text.Encoding.UTF8.GetString(result.Feed!.Body.Span), result.Status));
    }

    [Theory]
    [InlineData(204, "without a feed")]
    [InlineData(205, "without a feed")]
    [InlineData(206, "a part of the feed")]
    [InlineData(300, "choice of addresses")]
    [InlineData(304, "nothing to compare")]
    [InlineData(305, "choice of addresses")]
    [InlineData(400, "BadRequest")]
    [InlineData(401, "password")]
    [InlineData(403, "refuses robots")]
    [InlineData(404, "look on the publisher's site")]
    [InlineData(410, "given up by its publisher")]
    [InlineData(418, "HTTP 418")]
    [InlineData(429, "less often")]
    [InlineData(451, "HTTP 451")]
    [InlineData(500, "a fault of its own")]
    [InlineData(503, "asked again later")]
    [InlineData(599, "a fault of its own")]
    public async Task AStatusWithoutAFeedIsToldInOneLine(int status, string reason)
    {
        var result = await http.AskAsync(BadAnswers.Status(status));

        Assert.StartsWith("HTTP " + status.ToString(CultureInfo.InvariantCulture), result.Error, StringComparison.Ordinal);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Equal((null, status), (result.Feed, result.Status));
    }

    [Theory]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: none\r\nConnection: Upgrade\r\n\r\n", "HTTP 101")]
    [InlineData("HTTP/1.1 700 Whatever\r\nContent-Length: 0\r\n\r\n", "HTTP 700")]
    public async Task AStatusThatNobodyAskedForIsToldInOneLine(string answer, string told)
    {
        await using var server = RawServer.Answering(answer);

        Assert.StartsWith(told, (await HttpFixture.AskAsync(server.Url)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n")]
    public async Task WhatComesBeforeTheAnswerIsPassedOver(string before)
    {
        await using var server = RawServer.Answering(before + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>");

        Assert.Equal(6, (await HttpFixture.AskAsync(server.Url)).Feed!.Body.Length);
    }

    [Fact]
    public async Task NotModifiedIsBelievedWhenSomethingWasSentToCompare()
    {
        var result = await http.AskAsync(BadAnswers.Status(304), s => s with { ETag = "\"1\"" });

        Assert.Equal((null, null, 304), (result.Feed, result.Error, result.Status));
    }

    [Fact]
    public async Task ValidatorsAreSentWordForWord()
    {
        var result = await http.AskAsync(
            context => context.Response.WriteAsync(context.Request.Headers.IfNoneMatch + " | " + context.Request.Headers.IfModifiedSince),
            s => s with { ETag = "not quoted", LastModified = "yesterday, I think" });

        Assert.Equal("not quoted | yesterday, I think", System.Text.Encoding.UTF8.GetString(result.Feed!.Body.Span));
    }

    [Fact]
    public async Task ValidatorsOfAnotherAddressAreNotSent()
    {
        var feed = http.Server.Feed("validators").Add("News");

        await HttpFixture.AskAsync(feed.Url.AbsoluteUri, s => s with { ETag = "\"1\"", ValidatedAt = "http://elsewhere.example/feed" });

        Assert.Equal(0, feed.AskedByETag);
    }

    private static Func<HttpContext, Task> WithBody(int status) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("<rss/>");
    };

    [Fact]
    public async Task AHostThatNoNameServiceCanHaveIsToldWithTheAddressAndWithoutItsPassword()
    {
        var error = (await HttpFixture.AskAsync("http://ann:secret@\u0301.example/feed.xml")).Error;

        Assert.Contains(".example/feed.xml", error, StringComparison.Ordinal);
        Assert.Contains("is no name of a host", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }
}

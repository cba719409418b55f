using System.IO.Compression;
using System.Text;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Polling;

public sealed class HttpBodyTests(HttpFixture http) : IClassFixture<HttpFixture>
{
    private const string Feed = "<rss version=\"2.0\"><channel><title>A feed</title></channel></rss>";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")] // in zlib's wrapping, as the standard has it
    [InlineData("raw deflate")] // bare, as some servers understood it
    public async Task ACompressedBodyIsUnpacked(string kind)
    {
        var result = await http.AskAsync(Packed(kind, Encoding.UTF8.GetBytes(Feed)));

        Assert.Equal(Feed, Encoding.UTF8.GetString(result.Feed!.Body.Span));
    }

    [Fact]
    public async Task AllThatCanBeUnpackedIsAskedFor()
    {
        var result = await http.AskAsync(context => context.Response.WriteAsync(context.Request.Headers.AcceptEncoding.ToString()));

        Assert.Equal("gzip, deflate, br", Encoding.UTF8.GetString(result.Feed!.Body.Span));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task ABombEndsAtFifteenMegabytesUnpacked(string kind)
    {
        var result = await http.AskAsync(Packed(kind, new byte[200 * 1024 * 1024]));

        Assert.Contains("over the limit of 15 MB", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABodyThatIsNotCompressedAsItSaysIsAFailure()
    {
        var result = await http.AskAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync(Feed);
        });

        Assert.Contains("compression is damaged", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABodyOfFifteenMegabytesIsTakenAndAByteMoreIsNot()
    {
        var most = (int)HttpFixture.Options.MaxBytes;

        Assert.Equal(most, (await http.AskAsync(BadAnswers.Bytes(new byte[most], "text/xml"))).Feed!.Body.Length);
        Assert.Contains("over the limit", (await http.AskAsync(BadAnswers.Bytes(new byte[most + 1], "text/xml"))).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>")] // longer than what comes
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n")] // without the last chunk
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\n<rss>")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData("")]
    public async Task AnAnswerThatBreaksOffIsAFailure(string answer)
    {
        await using var server = RawServer.Answering(answer);

        Assert.NotNull((await HttpFixture.AskAsync(server.Url)).Error);
    }

    [Fact]
    public async Task ACompressedBodyThatBreaksOffDoesNotPassForAWholeFeed() // .NET unpacks what is there and says nothing
    {
        var items = string.Concat(Enumerable.Range(0, 1000).Select(n => $"<item><guid>{n * 7919 % 1000}</guid></item>"));
        var packed = Pack("gzip", Encoding.UTF8.GetBytes(Feed.Replace("</channel>", items + "</channel>", StringComparison.Ordinal)));
        await using var server = RawServer.Answering(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n" + Encoding.Latin1.GetString(packed, 0, packed.Length / 2));

        var result = await HttpFixture.AskAsync(server.Url);

        Assert.False(new FeedParser().Read(result.Feed!.Body, null, null, TestContext.Current.CancellationToken).Feed!.IsComplete);
    }

    [Fact]
    public async Task OfABodyLongerThanItSaysWhatItSaysIsTaken()
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/><rss/>");

        Assert.Equal("<rss/>", Encoding.UTF8.GetString((await HttpFixture.AskAsync(server.Url)).Feed!.Body.Span));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("\0\0\0\u0012\u0004\0\0\0\0\0\0\u0003\0\0\0\u0064\0\u0004\0\0\u00FF\u00FF")]
    [InlineData("<html>no headers</html>")]
    [InlineData("HTTP/9.9 twohundred\r\n\r\n")]
    public async Task WhatDoesNotSpeakHttpIsAFailure(string answer)
    {
        await using var server = RawServer.Answering(answer);

        Assert.NotNull((await HttpFixture.AskAsync(server.Url)).Error);
    }

    [Fact]
    public async Task HugeHeadersAreAFailure()
    {
        await using var server = RawServer.Answering("HTTP/1.1 200 OK\r\nX-Huge: " + new string('x', 100_000) + "\r\n\r\n<rss/>");

        Assert.Contains("64 KB of headers", (await HttpFixture.AskAsync(server.Url)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConnectionThatIsResetIsAFailure()
    {
        await using var server = RawServer.Start((stream, _) =>
        {
            var socket = ((System.Net.Sockets.NetworkStream)stream).Socket;
            socket.LingerState = new System.Net.Sockets.LingerOption(enable: true, seconds: 0);
            socket.Close();
            return Task.CompletedTask;
        });

        Assert.StartsWith("the connection broke", (await HttpFixture.AskAsync(server.Url)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")] // nothing at all
    [InlineData("HTTP/1.1 200 OK\r\nX-Slow: ")] // headers that never end
    [InlineData("HTTP/1.1 200 OK\r\n\r\n<rss>")] // a body that never ends
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /feed?x\r\nContent-Length: 0\r\n\r\n")] // a second answer that never ends
    public async Task WhatComesInDripsEndsAtTheLimit(string begin)
    {
        await using var server = RawServer.Start(async (stream, cancel) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(begin), cancel);
            while (begin.Length > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancel);
                await stream.WriteAsync(new byte[] { (byte)'x' }, cancel);
            }

            await Task.Delay(Timeout.Infinite, cancel);
        });

        var result = await HttpFixture.AskAsync(server.Url, options: HttpFixture.Options with { Timeout = TimeSpan.FromSeconds(0.4) });

        Assert.Equal("no whole answer within 0.4 s", result.Error);
    }

    [Fact]
    public async Task TheLimitHoldsForAllRedirectsTogether()
    {
        var steps = 0;
        var slow = http.Server.Feed("slow", async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(0.4), context.RequestAborted);
            context.Response.Redirect("/slow/" + ++steps);
        });

        var result = await HttpFixture.AskAsync(slow.Url.AbsoluteUri, options: HttpFixture.Options with { Timeout = TimeSpan.FromSeconds(1.5) });

        Assert.Equal("no whole answer within 1.5 s", result.Error); // six steps would take 2.4 s
    }

    [Fact]
    public async Task CancellingIsNoFailureOfTheFeed()
    {
        await using var server = RawServer.Start((_, cancel) => Task.Delay(Timeout.Infinite, cancel));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var source = HttpFixture.At(server.Url);
        using var fetcher = new HttpFeedFetcher(HttpFixture.Options, TimeProvider.System);
        var asking = fetcher.FetchAsync(source, FeedState.New(source), cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private static Func<HttpContext, Task> Packed(string kind, byte[] body)
    {
        var packed = Pack(kind, body);
        return async context =>
        {
            context.Response.Headers.ContentEncoding = kind.Split(' ')[^1];
            await context.Response.Body.WriteAsync(packed);
        };
    }

    private static byte[] Pack(string kind, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packer = kind switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            packer.Write(body);
        }

        return packed.ToArray();
    }
}

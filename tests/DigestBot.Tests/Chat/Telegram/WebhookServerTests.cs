using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DigestBot.Chat.Telegram.Webhook;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Tests.Chat.Telegram;

public sealed class WebhookServerTests : IAsyncDisposable
{
    private const string Secret = "s3cret_of-the-hook";
    private const string Update = """{"update_id": 7, "message": {"text": "Здравствуйте"}}""";

    private readonly ConcurrentQueue<(int Id, string Json)> _taken = new();
    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _client = new();
    private readonly WebhookServer _server;
    private readonly Task _running;
    private Action _taking = static () => { };

    public WebhookServerTests()
    {
        _server = new WebhookServer(new IPEndPoint(IPAddress.Loopback, 0), Secret, Take, NullLogger<WebhookServer>.Instance);
        _running = _server.RunAsync(_end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _server.Dispose();
        _client.Dispose();
        _end.Dispose();
    }

    [Fact]
    public async Task AnUpdateIsTakenAsItIs()
    {
        Assert.Equal(HttpStatusCode.OK, await CallAsync(Update));
        Assert.Equal([(7, Update)], _taken);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S3cret_of-the-hook")]
    [InlineData("s3cret_of-the-hook1")]
    public async Task WhoDoesNotKnowTheSecretIsRefused(string? secret)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Update, secret));
        Assert.Empty(_taken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[7]")]
    [InlineData("{}")]
    [InlineData("""{"update_id": "7"}""")]
    [InlineData("""{"update_id": 99999999999}""")]
    public async Task WhatIsNoUpdateIsRefused(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await CallAsync(body));
        Assert.Empty(_taken);
    }

    [Fact]
    public async Task ABodyThatIsTooLargeIsRefused() => Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await CallAsync(new string(' ', (1024 * 1024) + 1)));

    [Fact]
    public async Task ABodyOfUntoldLengthIsRefused()
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, _server.Address) { Content = new StringContent(Update) };
        call.Headers.TransferEncodingChunked = true;
        call.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);

        Assert.Equal(HttpStatusCode.LengthRequired, (await _client.SendAsync(call, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task OnlyPostIsAnUpdate()
    {
        using var call = new HttpRequestMessage(HttpMethod.Get, _server.Address);
        call.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _client.SendAsync(call, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nno colon\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")]
    public async Task WhatIsNoHttpIsRefused(string words) => Assert.StartsWith("HTTP/1.1 400 ", await SayAsync(words), StringComparison.Ordinal);

    [Fact]
    public async Task AHeadWithoutEndIsRefused() => Assert.StartsWith("HTTP/1.1 400 ", await SayAsync("POST / HTTP/1.1\r\nX: " + new string('x', 20_000)), StringComparison.Ordinal);

    [Fact]
    public async Task ACallerIsThankedOnlyWhenTheUpdateIsKept()
    {
        using var kept = new SemaphoreSlim(0);
        _taking = kept.Wait;
        var call = CallAsync(Update);
        await _client.GetAsync(_server.Address, TestContext.Current.CancellationToken); // another caller is not held up

        Assert.False(call.IsCompleted);
        kept.Release();
        Assert.Equal(HttpStatusCode.OK, await call);
    }

    [Fact]
    public async Task AnUpdateThatCannotBeKeptEndsTheServerAndIsNotThankedFor()
    {
        _taking = static () => throw new BadInputException("the disk is full");

        Assert.Equal(HttpStatusCode.InternalServerError, await CallAsync(Update));
        Assert.Equal("the disk is full", (await Assert.ThrowsAsync<BadInputException>(() => _running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken))).Message);
    }

    [Fact]
    public async Task ACallerWhoBreaksOffDoesNoHarm()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPEndPoint.Parse(_server.Address.Authority), TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST / HTTP/1.1\r\nContent-Le"), TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.OK, await CallAsync(Update));
    }

    private void Take(int id, string json)
    {
        _taking();
        _taken.Enqueue((id, json));
    }

    private async Task<HttpStatusCode> CallAsync(string body, string? secret = Secret)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, "/hook?x=1")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
        {
            call.Headers.Add("x-telegram-bot-api-secret-token", secret);
        }

        using var answer = await _client.SendAsync(call, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<string> SayAsync(string words)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPEndPoint.Parse(_server.Address.Authority), TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(words), TestContext.Current.CancellationToken);
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

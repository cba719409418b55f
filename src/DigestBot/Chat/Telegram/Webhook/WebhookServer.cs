using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace DigestBot.Chat.Telegram.Webhook;

/// <summary>
/// Takes Telegram's calls in plain HTTP; whatever stands before it does TLS. The path is not looked at, since a proxy may cut it: what
/// lets a caller in is the secret. It needs no web framework, which would be another runtime to install.
/// </summary>
public sealed partial class WebhookServer : IDisposable
{
    private const int MaxBody = 1024 * 1024; // bytes; an update has some ten thousand at most
    private const int MaxCalls = 64; // at a time

    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(20);

    private readonly TcpListener _listener;
    private readonly byte[] _secret;
    private readonly Action<int, string> _take;
    private readonly ILogger<WebhookServer> _logger;
    private readonly SemaphoreSlim _room = new(MaxCalls);
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _toldRefused;

    /// <param name="listen">Where to listen; port 0 = any free one.</param>
    /// <param name="secret">What a caller must say.</param>
    /// <param name="take">Keeps an update, given its id and its JSON; when it returns, the caller is told so.</param>
    /// <param name="logger">Is told of calls that are refused.</param>
    /// <exception cref="SocketException">Nobody can listen there.</exception>
    public WebhookServer(IPEndPoint listen, string secret, Action<int, string> take, ILogger<WebhookServer> logger)
    {
        (_secret, _take, _logger) = (Encoding.UTF8.GetBytes(secret), take, logger);
        _listener = new TcpListener(listen);
        _listener.Start(MaxCalls);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new("http://" + _listener.LocalEndpoint);

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        _room.Dispose();
    }

    /// <summary>Takes calls until cancelled, or until an update cannot be kept.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var calls = new HashSet<Task>();
        try
        {
            while (true)
            {
                await _room.WaitAsync(cancel);
                calls.RemoveWhere(c => c.IsCompleted);
                var accepted = _listener.AcceptSocketAsync(cancel).AsTask();
                await await Task.WhenAny(accepted, _failed.Task);
                calls.Add(CallAsync(await accepted, cancel));
            }
        }
        finally
        {
            await Task.WhenAll(calls);
        }
    }

    private async Task CallAsync(Socket socket, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(CallLimit);
        try
        {
            await using var network = new NetworkStream(socket, ownsSocket: true);
            var answer = await AnswerAsync(new BufferedStream(network), limit.Token);
            await network.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {(int)answer} {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), limit.Token);
            socket.Shutdown(SocketShutdown.Send);
            await DrainAsync(network, limit.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            LogBroken(e.Message); // the caller comes again with what it was not told of
        }
        finally
        {
            _room.Release();
        }
    }

    private async Task<HttpStatusCode> AnswerAsync(Stream stream, CancellationToken cancel)
    {
        if (await WebhookCall.ReadAsync(stream, cancel) is not { } call)
        {
            return HttpStatusCode.BadRequest;
        }

        if (call.Secret is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(call.Secret), _secret))
        {
            TellRefused();
            return HttpStatusCode.Unauthorized;
        }

        if (!call.IsPost)
        {
            return HttpStatusCode.MethodNotAllowed;
        }

        if (call.Length is not { } length)
        {
            return HttpStatusCode.LengthRequired;
        }

        if (length > MaxBody)
        {
            return HttpStatusCode.RequestEntityTooLarge;
        }

        var body = new byte[length];
        await stream.ReadExactlyAsync(body, cancel);
        return UpdateId(body) is { } id ? Keep(id, Encoding.UTF8.GetString(body)) : HttpStatusCode.BadRequest;
    }

    private HttpStatusCode Keep(int id, string json)
    {
        try
        {
            _take(id, json);
            return HttpStatusCode.OK;
        }
        catch (Exception e)
        {
            _failed.TrySetException(e); // the store; Telegram comes again
            return HttpStatusCode.InternalServerError;
        }
    }

    private static int? UpdateId(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number)
                ? number
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What a refused caller still sends is read away, up to a limit: closing over it would take back the answer.</summary>
    private static async Task DrainAsync(NetworkStream network, CancellationToken cancel)
    {
        var rest = new byte[8192];
        for (var read = 0; read < MaxBody * 2;)
        {
            var more = await network.ReadAsync(rest, cancel);
            if (more == 0)
            {
                return;
            }

            read += more;
        }
    }

    private void TellRefused()
    {
        if (Interlocked.Exchange(ref _toldRefused, 1) == 0)
        {
            LogRefused();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram's webhook was called without the right secret; such calls are refused, and this is told once")]
    private partial void LogRefused();

    [LoggerMessage(Level = LogLevel.Debug, Message = "A call of the webhook broke off: {Reason}")]
    private partial void LogBroken(string reason);
}

using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>A connection to the gateway: frames in, frames out.</summary>
internal sealed class GatewaySocket(DiscordOptions options) : IDisposable
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new() { Options = { KeepAliveInterval = TimeSpan.Zero } }; // the heartbeats are the protocol's
    private readonly ArrayBufferWriter<byte> _received = new(16 * 1024);

    /// <summary>The code with which Discord closed; null = it did not say.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <summary>Connects.</summary>
    /// <exception cref="WebSocketException">It cannot be reached.</exception>
    public async Task ConnectAsync(string url, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(ConnectLimit);
        try
        {
            await _socket.ConnectAsync(Address(url), limit.Token);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"the gateway did not answer within {ConnectLimit.TotalSeconds:0} s", e);
        }
    }

    /// <summary>Waits for the next frame, as long as the connection lives (cancelling would break it); null = Discord closed it.</summary>
    /// <exception cref="WebSocketException">The connection is broken.</exception>
    /// <exception cref="InvalidDataException">What came is no frame, or too large.</exception>
    public async Task<GatewayFrame?> ReceiveAsync()
    {
        _received.ResetWrittenCount();
        while (true)
        {
            var got = await _socket.ReceiveAsync(_received.GetMemory(8 * 1024), CancellationToken.None);
            if (got.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            _received.Advance(got.Count);
            if (_received.WrittenCount > options.LargestFrame)
            {
                throw new InvalidDataException($"a frame of more than {options.LargestFrame} bytes came");
            }

            if (got.EndOfMessage)
            {
                return Read();
            }
        }
    }

    /// <summary>Sends a frame.</summary>
    public Task SendAsync(GatewayAction action, CancellationToken cancel)
    {
        var frame = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(frame))
        {
            Write(json, action);
        }

        return _socket.SendAsync(frame.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, cancel).AsTask();
    }

    /// <summary>Says goodbye, and does not wait for the answer: whoever is gone gives none.</summary>
    public async Task CloseAsync(int code)
    {
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var limit = new CancellationTokenSource(CloseLimit);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, string.Empty, limit.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            _socket.Abort(); // it was no good any more: that is why it is closed
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private Uri Address(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("ws" or "wss"))
        {
            throw new InvalidDataException("Discord names a gateway that is no WebSocket's address");
        }

        if (address.Scheme == "ws" && options.ApiUrl.Scheme == "https")
        {
            throw new InvalidDataException("Discord names a gateway without encryption; the token does not go there");
        }

        return new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri;
    }

    private GatewayFrame Read()
    {
        try
        {
            return JsonSerializer.Deserialize(_received.WrittenSpan, DiscordJson.Default.GatewayFrame) ?? throw new InvalidDataException("an empty frame came");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"a frame that is no JSON came, beginning with {Encoding.UTF8.GetString(_received.WrittenSpan[..Math.Min(40, _received.WrittenCount)])}", e);
        }
    }

    private void Write(Utf8JsonWriter json, GatewayAction action)
    {
        json.WriteStartObject();
        switch (action)
        {
            case GatewayAction.Beat { Last: var last }:
                json.WriteNumber("op", GatewayOp.Heartbeat);
                if (last is { } number)
                {
                    json.WriteNumber("d", number);
                }
                else
                {
                    json.WriteNull("d");
                }

                break;
            case GatewayAction.Identify:
                WriteIdentify(json);
                break;
            case GatewayAction.Resume resume:
                json.WriteNumber("op", GatewayOp.Resume);
                json.WriteStartObject("d");
                json.WriteString("token", options.Token);
                json.WriteString("session_id", resume.Session);
                json.WriteNumber("seq", resume.Last);
                json.WriteEndObject();
                break;
            default:
                throw new ArgumentException($"{action.GetType().Name} is nothing to be sent", nameof(action));
        }

        json.WriteEndObject();
    }

    private void WriteIdentify(Utf8JsonWriter json)
    {
        const int Guilds = 1 << 0; // interactions come without any; this one tells which guilds and channels are gone
        json.WriteNumber("op", GatewayOp.Identify);
        json.WriteStartObject("d");
        json.WriteString("token", options.Token);
        json.WriteNumber("intents", Guilds);
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser", "digestbot");
        json.WriteString("device", "digestbot");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

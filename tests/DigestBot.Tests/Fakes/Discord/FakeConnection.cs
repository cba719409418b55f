using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>The gateway's end of a connection. Frames go out one after another.</summary>
internal sealed class FakeConnection
{
    private readonly WebSocket _socket;
    private readonly HttpContext _context;
    private readonly Channel<(Func<Task> Send, TaskCompletionSource Sent)> _out = System.Threading.Channels.Channel.CreateUnbounded<(Func<Task>, TaskCompletionSource)>();

    public FakeConnection(WebSocket socket, HttpContext context)
    {
        (_socket, _context) = (socket, context);
        _ = SendAllAsync();
    }

    /// <summary>Sends a frame after those before it.</summary>
    public void Queue(object frame) => _ = SendAsync(frame);

    /// <summary>Sends a frame after those before it, and waits for it.</summary>
    public Task SendAsync(object frame) => DoAsync(() => _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None));

    /// <summary>Closes with a code.</summary>
    public Task CloseAsync(int code) => DoAsync(() => _socket.CloseOutputAsync((WebSocketCloseStatus)code, "on demand", CancellationToken.None));

    /// <summary>Sends half a frame and cuts the connection.</summary>
    public Task CutAsync() => DoAsync(async () =>
    {
        await _socket.SendAsync("{\"op\":0,\"d\":{\"id\":"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
        _context.Abort();
    });

    /// <summary>Waits for a frame; null = the bot closed.</summary>
    public async Task<JsonElement?> ReceiveAsync(CancellationToken cancel)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var got = await _socket.ReceiveAsync(buffer, cancel);
            if (got.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            await frame.WriteAsync(buffer.AsMemory(0, got.Count), cancel);
            if (got.EndOfMessage)
            {
                return JsonDocument.Parse(frame.ToArray()).RootElement;
            }
        }
    }

    /// <summary>Nothing more is sent.</summary>
    public void End() => _out.Writer.TryComplete();

    private Task DoAsync(Func<Task> send)
    {
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _out.Writer.TryWrite((send, sent)) ? sent.Task : Task.CompletedTask;
    }

    private async Task SendAllAsync()
    {
        await foreach (var (send, sent) in _out.Reader.ReadAllAsync())
        {
            try
            {
                await send();
            }
            catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
            {
                // The bot is gone; what happened is told again when the session is gone on with.
            }

            sent.SetResult();
        }
    }
}

using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>Discord's gateway: sessions that outlive connections, and everything that goes wrong on demand.</summary>
internal sealed class FakeGateway(Uri address) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, FakeSession> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FakeConnection, Task> _connections = new();
    private readonly ConcurrentQueue<string> _paths = new();
    private readonly CancellationTokenSource _end = new();
    private TaskCompletionSource _changed = New();
    private int _mostAtOnce;

    /// <summary>The bot as a user.</summary>
    public static object Bot { get; } = new { id = DiscordServer.Application, username = "Digest", discriminator = "0000", avatar = (string?)null, global_name = (string?)null, bot = true, flags = 0, verified = true, mfa_enabled = false, email = (string?)null };

    /// <summary>Where sessions begin.</summary>
    public string Url => new Uri(address, "/gateway").ToString();

    /// <summary>Time between heartbeats that the greeting names. Default 41.25 s.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Whether heartbeats are answered.</summary>
    public Func<bool> Acknowledges { get; set; } = static () => true;

    /// <summary>Whether connections are greeted.</summary>
    public Func<bool> Greets { get; set; } = static () => true;

    /// <summary>What comes instead of READY or RESUMED; null = they come. A positive number closes with it, -9 is op 9 that cannot be resumed, 9 one that can.</summary>
    public Func<JsonElement, int?> Instead { get; set; } = static _ => null;

    /// <summary>Frames that the bot sent, in order.</summary>
    public ConcurrentQueue<JsonElement> Frames { get; } = new();

    /// <summary>Close codes that the bot sent; null = none, it was just gone.</summary>
    public ConcurrentQueue<int?> Left { get; } = new();

    /// <summary>Paths and queries of the connections so far.</summary>
    public IReadOnlyCollection<string> Paths => _paths;

    /// <summary>The most connections at a time.</summary>
    public int MostAtOnce => _mostAtOnce;

    /// <summary>Connections now.</summary>
    public int Open => _connections.Count;

    /// <summary>Completes when something happens next.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Frames of a kind so far.</summary>
    public int Count(int op) => Frames.Count(f => f.GetProperty("op").GetInt32() == op);

    /// <summary>Something happens, for every session; those without a connection get it when they are gone on with.</summary>
    public void Dispatch(string name, object data)
    {
        var json = JsonSerializer.SerializeToElement(data);
        foreach (var session in _sessions.Values)
        {
            session.Add(name, json);
        }
    }

    /// <summary>Sends a frame on every connection.</summary>
    public Task SendAsync(object frame) => Task.WhenAll(_connections.Keys.Select(c => c.SendAsync(frame)));

    /// <summary>Closes every connection with a code.</summary>
    public Task CloseAsync(int code) => Task.WhenAll(_connections.Keys.Select(c => c.CloseAsync(code)));

    /// <summary>Cuts every connection in the middle of a frame.</summary>
    public Task CutAsync() => Task.WhenAll(_connections.Keys.Select(c => c.CutAsync()));

    /// <summary>Forgets the sessions.</summary>
    public void ForgetSessions() => _sessions.Clear();

    /// <inheritdoc/>
    public override string ToString() =>
        $"{_paths.Count} connections, {Open} open, {_sessions.Count} sessions, frames {string.Join(',', Frames.Select(f => f.GetProperty("op")))}, left {string.Join(',', Left)}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_connections.Values);
        _end.Dispose();
    }

    /// <summary>A connection, to its end.</summary>
    internal async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new FakeConnection(socket, context);
        var served = new TaskCompletionSource();
        lock (_gate)
        {
            _paths.Enqueue(context.Request.Path + context.Request.QueryString);
            _connections[connection] = served.Task;
            _mostAtOnce = Math.Max(_mostAtOnce, _connections.Count);
        }

        try
        {
            if (Greets())
            {
                await connection.SendAsync(new { op = 10, d = new { heartbeat_interval = (int)Interval.TotalMilliseconds, _trace = Array.Empty<string>() }, s = (int?)null, t = (string?)null });
            }

            while (await connection.ReceiveAsync(_end.Token) is { } frame)
            {
                Frames.Enqueue(frame);
                await AnswerAsync(connection, frame);
                Interlocked.Exchange(ref _changed, New()).SetResult();
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut, by either side.
        }
        finally
        {
            Left.Enqueue((int?)socket.CloseStatus);
            foreach (var session in _sessions.Values)
            {
                session.Leave(connection);
            }

            connection.End();
            _connections.TryRemove(connection, out _);
            served.SetResult();
            Interlocked.Exchange(ref _changed, New()).SetResult();
        }
    }

    private async Task AnswerAsync(FakeConnection connection, JsonElement frame)
    {
        var op = frame.GetProperty("op").GetInt32();
        if (op == 1 && Acknowledges())
        {
            await connection.SendAsync(new { op = 11, d = (object?)null, s = (int?)null, t = (string?)null });
        }
        else if (op is 2 or 6)
        {
            await BeginAsync(connection, op, frame);
        }
    }

    private async Task BeginAsync(FakeConnection connection, int op, JsonElement frame)
    {
        var data = frame.GetProperty("d");
        if (data.GetProperty("token").GetString() is not (DiscordServer.Token or "Bot " + DiscordServer.Token))
        {
            await connection.CloseAsync(4004);
        }
        else if (Instead(frame) is { } instead)
        {
            await (Math.Abs(instead) == 9 ? connection.SendAsync(new { op = 9, d = instead > 0, s = (int?)null, t = (string?)null }) : connection.CloseAsync(instead));
        }
        else if (op == 2)
        {
            var session = new FakeSession();
            _sessions[session.Id] = session;
            session.Begin(connection, new Uri(address, "/resume").ToString());
        }
        else if (_sessions.TryGetValue(data.GetProperty("session_id").GetString()!, out var session))
        {
            session.GoOn(connection, data.GetProperty("seq").GetInt32());
        }
        else
        {
            await connection.SendAsync(new { op = 9, d = false, s = (int?)null, t = (string?)null });
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

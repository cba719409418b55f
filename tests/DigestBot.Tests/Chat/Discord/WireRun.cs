using System.Collections.Concurrent;
using DigestBot.Chat.Discord.Wire;
using DigestBot.Tests.Fakes.Discord;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Chat.Discord;

/// <summary>The wire alone, talking to the fake Discord over real sockets.</summary>
internal sealed class WireRun : IAsyncDisposable
{
    private readonly RestCaller _caller;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<GatewayDispatch> _taken = new();
    private readonly CapturedLog _log = new();
    private Task _listening = Task.CompletedTask;

    private WireRun(DiscordServer server, DiscordOptions options, IGatewayState state)
    {
        (Server, State) = (server, state);
        _caller = new RestCaller(options, TimeProvider.System);
        Rest = new DiscordRest(_caller);
        Gateway = new DiscordGateway(options, Rest, state, new FixedRandom(0.02), TimeProvider.System, _log);
    }

    public DiscordServer Server { get; }

    public IGatewayState State { get; }

    public DiscordRest Rest { get; }

    public DiscordGateway Gateway { get; }

    /// <summary>The listening, which ends by a refusal or by the run's end.</summary>
    public Task Listening => _listening;

    /// <summary>Names of what was delivered.</summary>
    public IReadOnlyList<string> Taken => [.. _taken.Select(d => d.Name)];

    /// <summary>What was logged.</summary>
    public string Log => _log.ToString();

    /// <summary>Starts the server, and no listening.</summary>
    public static async Task<WireRun> StartAsync(Func<DiscordOptions, DiscordOptions>? with = null, string token = DiscordServer.Token, IGatewayState? state = null)
    {
        var server = await DiscordServer.StartAsync();
        return new WireRun(server, (with ?? (static o => o))(new DiscordOptions(token, server.ApiUrl)), state ?? new MemoryGatewayState());
    }

    /// <summary>Starts the server and listens.</summary>
    public static async Task<WireRun> ListenAsync(Action<FakeGateway>? prepare = null, Func<DiscordOptions, DiscordOptions>? with = null, string token = DiscordServer.Token)
    {
        var run = await StartAsync(with, token);
        prepare?.Invoke(run.Server.Gateway);
        run._listening = run.Gateway.RunAsync(run._taken.Enqueue, run._end.Token);
        return run;
    }

    /// <summary>Listens and waits until the session stands.</summary>
    public static async Task<WireRun> ReadyAsync(Action<FakeGateway>? prepare = null, Func<DiscordOptions, DiscordOptions>? with = null)
    {
        var run = await ListenAsync(prepare, with);
        await run.UntilAsync(() => run.Taken.Contains("READY"));
        return run;
    }

    /// <summary>Waits until something holds.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!holds())
        {
            if (hang.IsCancellationRequested || _listening.IsFaulted)
            {
                throw new TimeoutException($"taken: {string.Join(", ", Taken)}; gateway: {Server.Gateway}; log: {Log}; listening: {_listening.Exception}");
            }

            await Task.Delay(10, CancellationToken.None);
        }
    }

    /// <summary>Stops listening, as the bot does when it ends.</summary>
    public async Task StopAsync()
    {
        await _end.CancelAsync();
        await _listening.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Server.DisposeAsync();
        _caller.Dispose();
        _end.Dispose();
        Assert.DoesNotContain(DiscordServer.Token, Log, StringComparison.Ordinal);
    }

    private sealed class CapturedLog : ILogger<DiscordGateway>
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public override string ToString() => string.Join('\n', _lines);
    }
}

using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>
/// The stream of what happens at Discord, kept up through all that connections do. One connection at a time: <see cref="GatewaySession"/> decides,
/// this loop acts.
/// </summary>
internal sealed partial class DiscordGateway(
    DiscordOptions options, DiscordRest rest, IGatewayState state, Random random, TimeProvider time, ILogger<DiscordGateway> logger)
{
    private readonly GatewaySession _session = new(random);
    private readonly long _start = time.GetTimestamp();

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Listens until it is cancelled.</summary>
    /// <param name="take">Gets every dispatch once, in order. It must neither block nor throw: what takes time is begun, not done.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RefusedTokenException">Discord will not have this bot.</exception>
    public async Task RunAsync(Action<GatewayDispatch> take, CancellationToken cancel)
    {
        while (true)
        {
            var plan = _session.Plan();
            await Task.Delay(plan.Wait, time, cancel);
            var code = await ConnectAsync(plan, take, cancel);
            if (_session.Closed(Now, code) is { } refusal)
            {
                throw new RefusedTokenException(refusal);
            }
        }
    }

    /// <summary>One connection, from its address to its end.</summary>
    /// <returns>The code with which Discord closed it; null = none.</returns>
    private async Task<int?> ConnectAsync(GatewayPlan plan, Action<GatewayDispatch> take, CancellationToken cancel)
    {
        try
        {
            var url = plan.Url ?? await AddressAsync(plan.Resumes, cancel);
            _session.Opened(Now, plan.Resumes);
            using var socket = new GatewaySocket(options);
            await socket.ConnectAsync(url, cancel);
            return await ServeAsync(socket, take, cancel);
        }
        catch (Exception e) when (IsTrouble(e) && !cancel.IsCancellationRequested)
        {
            LogBroken(e.Message);
            if (e is DiscordException { RetryAfter: { Ticks: > 0 } wait })
            {
                await Task.Delay(wait, time, cancel);
            }

            return null;
        }
    }

    /// <summary>Where to connect; for a new session, not before one may be begun.</summary>
    private async Task<string> AddressAsync(bool resumes, CancellationToken cancel)
    {
        while (true)
        {
            var gateway = await rest.GetGatewayBotAsync(cancel);
            var wait = resumes ? TimeSpan.Zero : IdentifyBudget.Wait(state.Identified, gateway.SessionStartLimit, time.GetUtcNow());
            if (wait == TimeSpan.Zero)
            {
                return gateway.Url;
            }

            if (wait > TimeSpan.FromMinutes(1))
            {
                LogSaving(wait, gateway.SessionStartLimit.Remaining);
            }

            await Task.Delay(wait, time, cancel);
        }
    }

    private async Task<int?> ServeAsync(GatewaySocket socket, Action<GatewayDispatch> take, CancellationToken cancel)
    {
        var receiving = socket.ReceiveAsync();
        try
        {
            while (true)
            {
                IReadOnlyList<GatewayAction> actions;
                if (await ArrivedAsync(receiving, cancel))
                {
                    if (await receiving is not { } frame)
                    {
                        LogClosed(socket.CloseCode);
                        return socket.CloseCode;
                    }

                    receiving = socket.ReceiveAsync();
                    actions = _session.Received(frame, Now);
                }
                else
                {
                    actions = _session.Tick(Now);
                }

                foreach (var action in actions)
                {
                    if (action is GatewayAction.Close close)
                    {
                        LogLeaving(close.Why);
                        await socket.CloseAsync(close.Code);
                        return null;
                    }

                    await ActAsync(socket, action, take, cancel);
                }
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await socket.CloseAsync(CloseCodes.Done); // the bot is seen to go at once
            throw;
        }
        finally
        {
            // One that still waits fails when the connection is gone; that is no news.
            _ = receiving.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
    }

    private async Task ActAsync(GatewaySocket socket, GatewayAction action, Action<GatewayDispatch> take, CancellationToken cancel)
    {
        if (action is GatewayAction.Identify)
        {
            state.Identified = IdentifyBudget.With(state.Identified, time.GetUtcNow()); // before it is done: a crash after it must not forget it
        }

        if (action is not GatewayAction.Deliver { What: var what })
        {
            await socket.SendAsync(action, cancel);
            return;
        }

        if (what.Name is GatewayDispatch.Ready or "RESUMED")
        {
            LogStands(what.Name);
        }

        take(what);
    }

    /// <summary>Waits for a frame, at most until the session has something to do.</summary>
    private async Task<bool> ArrivedAsync(Task<GatewayFrame?> receiving, CancellationToken cancel)
    {
        var left = _session.Due - Now;
        if (receiving.IsCompleted || left <= TimeSpan.Zero)
        {
            return receiving.IsCompleted;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var done = await Task.WhenAny(receiving, Task.Delay(left, time, end.Token));
        await end.CancelAsync();
        cancel.ThrowIfCancellationRequested();
        return done == receiving;
    }

    private static bool IsTrouble(Exception e) =>
        e is WebSocketException or HttpRequestException or IOException or TimeoutException or InvalidDataException or DiscordException or System.Text.Json.JsonException or OperationCanceledException;

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord's gateway: {State}")]
    private partial void LogStands(string state);

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord closed the gateway's connection ({Code}); another is made")]
    private partial void LogClosed(int? code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Another connection to Discord's gateway is made: {Why}")]
    private partial void LogLeaving(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord's gateway cannot be reached, or the connection broke: {Reason}")]
    private partial void LogBroken(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No session is begun at Discord for {Wait}: too many were begun lately, {Remaining} are left of today's. Does the bot die and start in a loop?")]
    private partial void LogSaving(TimeSpan wait, int remaining);
}

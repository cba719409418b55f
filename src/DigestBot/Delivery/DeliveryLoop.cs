using Microsoft.Extensions.Logging;

namespace DigestBot.Delivery;

/// <summary>
/// Sends what waits in the outbox. Each message is marked on disk before it is sent and closed after, so that a crash leaves exactly
/// one message whose fate is unknown.
/// </summary>
public sealed partial class DeliveryLoop(
    IOutboxStore outbox, IReadOnlyList<IChannel> channels, SendBackoff backoff, DeliveryOptions options, TimeProvider time, ILogger<DeliveryLoop> logger)
{
    private const int AtOnce = 100;

    /// <summary>Settles what an earlier process left half done. To be called once, before anything is sent.</summary>
    /// <returns>How many messages had an unknown fate.</returns>
    public int Recover()
    {
        var interrupted = outbox.Interrupted();
        foreach (var entry in interrupted)
        {
            if (options.OnUnknown == OnUnknown.Resend)
            {
                outbox.Update(entry with { Sending = false });
            }
            else
            {
                outbox.Close(entry, time.GetUtcNow(), "skipped: it may have been sent before the crash");
            }
        }

        return interrupted.Count;
    }

    /// <summary>Sends all that is due now.</summary>
    /// <returns>How many messages were sent.</returns>
    public Task<int> DrainAsync(CancellationToken cancel) => DrainAsync(static () => { }, cancel);

    /// <summary>The same.</summary>
    /// <param name="turned">Called before each message: a long queue takes its time and is no standstill.</param>
    /// <param name="cancel">Stops between messages; one that is under way is left marked.</param>
    /// <returns>How many messages were sent.</returns>
    public async Task<int> DrainAsync(Action turned, CancellationToken cancel)
    {
        var sent = 0;
        while (outbox.Due(time.GetUtcNow(), AtOnce) is { Count: > 0 } due)
        {
            foreach (var entry in due)
            {
                cancel.ThrowIfCancellationRequested();
                turned();
                sent += await SendAsync(entry, cancel) ? 1 : 0;
            }
        }

        return sent;
    }

    private async Task<bool> SendAsync(OutboxEntry entry, CancellationToken cancel)
    {
        if (channels.FirstOrDefault(c => c.Name == entry.Channel) is not { } channel)
        {
            // The platform is switched off for now; its messages wait for it.
            outbox.Update(entry with { NotBefore = time.GetUtcNow() + TimeSpan.FromMinutes(10) });
            return false;
        }

        var sending = entry with { Sending = true };
        outbox.Update(sending);
        try
        {
            await channel.SendAsync(entry.Chat, entry.Message, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw; // left as "sending": it may have arrived
        }
        catch (Exception e)
        {
            Failed(entry, e);
            return false;
        }

        outbox.Close(sending, time.GetUtcNow(), error: null);
        return true;
    }

    private void Failed(OutboxEntry entry, Exception e)
    {
        var attempts = entry.Attempts + 1;
        LogFailed(entry.Key, attempts, e.Message);
        if (attempts >= options.MaxAttempts)
        {
            outbox.Close(entry, time.GetUtcNow(), e.Message);
            return;
        }

        outbox.Update(entry with { Sending = false, Attempts = attempts, LastError = e.Message, NotBefore = time.GetUtcNow() + backoff.Next(attempts) });
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not be sent (attempt {Attempt}): {Reason}")]
    private partial void LogFailed(string key, int attempt, string reason);
}

using DigestBot.Storage;
using DigestBot.Subscriptions;
using Microsoft.Extensions.Logging;

namespace DigestBot.Delivery;

/// <summary>
/// Sends what waits in the outbox, each platform by itself. Each message is marked on disk before it is sent and closed after, so that
/// a crash leaves only messages in doubt that were under way.
/// </summary>
public sealed class DeliveryLoop(
    IOutboxStore outbox, ISubscriptionStore subscriptions, IReadOnlyList<IChannel> channels, SendBackoff backoff, DeliveryOptions options,
    ITransactions transactions, TimeProvider time, ILogger<DeliveryLoop> logger)
{
    private readonly IReadOnlyList<ChannelDelivery> _deliveries =
    [
        .. channels.Select(c => new ChannelDelivery(
            c, outbox, subscriptions, new FailedSend(outbox, subscriptions, transactions, backoff, options, logger), time)),
    ];

    /// <summary>Settles what an earlier process left half done. To be called once, before anything is sent.</summary>
    /// <returns>How many messages had an unknown fate.</returns>
    public int Recover()
    {
        var interrupted = outbox.Interrupted();
        foreach (var entry in interrupted)
        {
            transactions.Run(() =>
            {
                outbox.Unmark(entry);
                if (options.OnUnknown == OnUnknown.Skip)
                {
                    outbox.GiveUp(entry, "skipped: it may have been sent before the crash", time.GetUtcNow());
                }
            });
        }

        return interrupted.Count;
    }

    /// <summary>Sends all that is due now, and what comes after it in the same chats at their pace.</summary>
    /// <returns>How many messages were sent.</returns>
    public Task<int> DrainAsync(CancellationToken cancel) => DrainAsync(static () => { }, cancel);

    /// <summary>The same.</summary>
    /// <param name="turned">Called before each message: a long queue takes its time and is no standstill.</param>
    /// <param name="cancel">Stops; messages that are under way are left marked.</param>
    /// <returns>How many messages were sent.</returns>
    public async Task<int> DrainAsync(Action turned, CancellationToken cancel)
    {
        var sent = 0;
        foreach (var delivery in _deliveries)
        {
            sent += await delivery.RunAsync(turned, endless: false, cancel);
        }

        return sent;
    }

    /// <summary>Sends whatever becomes due, until it is cancelled or a store fails.</summary>
    public async Task RunAsync(Action turned, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var loops = _deliveries.Select(d => d.RunAsync(turned, endless: true, end.Token)).ToList();
        await Task.WhenAny(loops); // none ends by itself
        await end.CancelAsync();
        await Task.WhenAll(loops);
    }

    /// <summary>Says that something was queued.</summary>
    public void Wake()
    {
        foreach (var delivery in _deliveries)
        {
            delivery.Wake();
        }
    }
}

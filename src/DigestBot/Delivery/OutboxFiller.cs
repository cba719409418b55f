using DigestBot.Digests;
using DigestBot.Storage;
using DigestBot.Stories;
using DigestBot.Subscriptions;

namespace DigestBot.Delivery;

/// <summary>
/// Puts what a subscription has not had yet into the outbox. The messages and the subscription's new cursor are one transaction: a
/// story is queued and counted as queued, or neither.
/// </summary>
public sealed class OutboxFiller(
    ISubscriptionStore subscriptions, IStoryStore stories, IOutboxStore outbox, DigestComposer composer, IReadOnlyList<IChannel> channels,
    ITransactions transactions, TimeProvider time)
{
    private const int StoriesAtOnce = 500; // bounds memory; what is left makes the next digest

    /// <summary>Queues for every subscription whose channel is switched on.</summary>
    /// <returns>How many messages were queued.</returns>
    public int Fill()
    {
        var queued = 0;
        foreach (var subscription in subscriptions.All())
        {
            if (channels.FirstOrDefault(c => c.Name == subscription.Channel) is { } channel)
            {
                int more;
                while ((more = Fill(subscription.Id, channel)) > 0)
                {
                    queued += more;
                }
            }
        }

        return queued;
    }

    private int Fill(string id, IChannel channel)
    {
        var queued = 0;
        transactions.Run(() =>
        {
            // Read within the transaction, so that a cursor moved by another caller is seen.
            if (subscriptions.Find(id) is not { } subscription || stories.After(subscription.Cursor, StoriesAtOnce) is not { Count: > 0 } fresh)
            {
                return;
            }

            var parts = channel.Split(composer.Compose(fresh, subscription.Language));
            outbox.Add([.. parts.Select(part => Entry(subscription, part))]);
            subscriptions.Save(subscription with { Cursor = fresh.Max(s => s.Id) });
            queued = parts.Count;
        });
        return queued;
    }

    private OutboxEntry Entry(Subscription subscription, Digest message) => new()
    {
        Key = subscription.Id + "/" + string.Join('+', message.Stories.Select(s => s.Id)),
        Channel = subscription.Channel,
        Chat = subscription.Chat,
        Message = message,
        NotBefore = time.GetUtcNow(),
    };
}

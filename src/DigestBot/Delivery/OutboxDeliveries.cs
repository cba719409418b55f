using DigestBot.Stories;
using DigestBot.Subscriptions;
using DigestBot.Tracing;

namespace DigestBot.Delivery;

/// <summary>What became of a story for each subscription, from the outbox, the filters and the cursors.</summary>
public sealed class OutboxDeliveries(ISubscriptionStore subscriptions, IOutboxStore outbox, IReadOnlyList<IChannel> channels) : IStoryDeliveries
{
    private const int MostWaiting = 50; // messages of a chat that are looked at
    private const int MostDead = 200;

    /// <inheritdoc/>
    public IReadOnlyList<StoryDelivery> Of(Story story, IReadOnlyCollection<long> ids, ChatScope? only)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(ids);
        var asked = only is null ? subscriptions.All() : subscriptions.OfChat(only.Channel, only.Chat);
        var dead = new Lazy<IReadOnlyList<DeadLetter>>(() => outbox.DeadLetters(MostDead));
        return [.. asked.Select(s => Of(story, ids, s, dead))];
    }

    private StoryDelivery Of(Story story, IReadOnlyCollection<long> ids, Subscription subscription, Lazy<IReadOnlyList<DeadLetter>> dead)
    {
        bool Tells(OutboxEntry entry) => entry.Subscription == subscription.Id && entry.Message.Stories.Any(s => ids.Contains(s.Id));
        StoryDelivery Is(StoryDeliveryState state, DateTimeOffset? at = null, string? why = null) =>
            new(subscription.Id, subscription.Channel, subscription.Chat, state) { At = at, Why = why };

        if (outbox.Told(subscription.Id, ids) is { } told)
        {
            return told.IsSent
                ? Is(StoryDeliveryState.Sent, told.At) with { IsSilent = subscription.IsSilentAt(told.At) }
                : Is(StoryDeliveryState.GivenUp, told.At, dead.Value.FirstOrDefault(d => Tells(d.Entry))?.Reason);
        }

        if (outbox.OfChat(subscription.Channel, subscription.Chat, MostWaiting).FirstOrDefault(Tells) is { } waiting)
        {
            return Is(StoryDeliveryState.Queued, waiting.NotBefore, waiting.LastError);
        }

        if (subscription.Filter.Unmet(story) is { } unmet)
        {
            return Is(StoryDeliveryState.Unwanted, why: FilterText.Write(unmet));
        }

        if (!subscription.IsNew && subscription.Cursor >= story.Id)
        {
            return Is(StoryDeliveryState.Passed);
        }

        return subscription.Paused is { } paused ? Is(StoryDeliveryState.Paused, why: paused)
            : channels.All(c => c.Name != subscription.Channel) ? Is(StoryDeliveryState.SwitchedOff)
            : Is(StoryDeliveryState.Waiting, subscription.NextDue);
    }
}

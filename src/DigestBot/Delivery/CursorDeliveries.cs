using DigestBot.Stories;
using DigestBot.Subscriptions;
using DigestBot.Tracing;

namespace DigestBot.Delivery;

/// <summary>What the subscriptions' cursors tell of a story.</summary>
public sealed class CursorDeliveries(ISubscriptionStore subscriptions) : IStoryDeliveries
{
    /// <inheritdoc/>
    public IReadOnlyList<StoryDelivery> Of(Story story) =>
    [
        .. subscriptions.All().Select(s => new StoryDelivery(
            s.Id, s.Channel, s.Chat, s.Cursor < story.Id ? StoryDeliveryState.Waiting : StoryDeliveryState.Passed)),
    ];
}

using DigestBot.Stories;

namespace DigestBot.Tracing;

/// <summary>Knows for whom a story was or will be queued; whoever delivers implements it.</summary>
public interface IStoryDeliveries
{
    /// <summary>One entry a subscription; empty when there is none.</summary>
    /// <param name="story">The story as it is now.</param>
    /// <param name="ids">Its id and those of the stories that became one with it.</param>
    /// <param name="only">Whose subscriptions; null = all.</param>
    IReadOnlyList<StoryDelivery> Of(Story story, IReadOnlyCollection<long> ids, ChatScope? only);
}

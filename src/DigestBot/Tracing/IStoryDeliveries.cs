using DigestBot.Stories;

namespace DigestBot.Tracing;

/// <summary>Knows for whom a story was or will be queued; whoever delivers implements it.</summary>
public interface IStoryDeliveries
{
    /// <summary>One entry a subscription; empty when there is none.</summary>
    IReadOnlyList<StoryDelivery> Of(Story story);
}

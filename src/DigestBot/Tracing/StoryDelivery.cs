namespace DigestBot.Tracing;

/// <summary>What became of a story for one subscription.</summary>
/// <param name="Subscription">The subscription's id.</param>
/// <param name="Channel">Its platform.</param>
/// <param name="Chat">Its chat.</param>
/// <param name="State">How far it got.</param>
public sealed record StoryDelivery(string Subscription, string Channel, string Chat, StoryDeliveryState State)
{
    /// <summary>When that was; null = unknown.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why it got no further, in one line; null when there is nothing to say.</summary>
    public string? Why { get; init; }
}

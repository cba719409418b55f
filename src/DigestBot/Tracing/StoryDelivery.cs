namespace DigestBot.Tracing;

/// <summary>What became of a story for one subscription.</summary>
/// <param name="Subscription">The subscription's id.</param>
/// <param name="Channel">Its platform.</param>
/// <param name="Chat">Its chat.</param>
/// <param name="State">How far it got.</param>
public sealed record StoryDelivery(string Subscription, string Channel, string Chat, StoryDeliveryState State)
{
    /// <summary>When that was, or when the next digest is due; null = unknown, or as soon as there is news.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why it got no further, in one line: what the platform answered, or the part of the filter that it does not meet. Null = nothing to say.</summary>
    public string? Why { get; init; }

    /// <summary>Whether it was sent without a sound, in quiet hours.</summary>
    public bool IsSilent { get; init; }
}

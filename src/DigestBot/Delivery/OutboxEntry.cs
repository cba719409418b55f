using DigestBot.Digests;

namespace DigestBot.Delivery;

/// <summary>A message that waits to be sent. It leaves the outbox only when it was sent or given up, and is on disk until then.</summary>
public sealed record OutboxEntry
{
    /// <summary>Gives the order; 0 = not kept yet.</summary>
    public long Id { get; init; }

    /// <summary>The same message for the same subscription has the same key, and is queued once.</summary>
    public required string Key { get; init; }

    /// <summary>The key of the message whose place it takes; null = it is a message of its own.</summary>
    public string? Edits { get; init; }

    /// <summary>The subscription that it is for; null = none, it is sent come what may.</summary>
    public string? Subscription { get; init; }

    /// <summary>The platform.</summary>
    public required string Channel { get; init; }

    /// <summary>The chat.</summary>
    public required string Chat { get; init; }

    /// <summary>The thread for a message that is for no subscription; others go where their subscription is now.</summary>
    public string? Thread { get; init; }

    /// <summary>What is sent.</summary>
    public required Digest Message { get; init; }

    /// <summary>When it may be sent, if nothing of its chat waits before it.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Times that sending failed.</summary>
    public int Attempts { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; init; }

    /// <summary>The key of a message that tells a subscription of these stories as they come.</summary>
    public static string KeyOf(string subscription, params IEnumerable<long> stories) => subscription + "/" + string.Join('+', stories);
}

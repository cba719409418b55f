using DigestBot.Digests;

namespace DigestBot.Delivery;

/// <summary>A message that waits to be sent. It leaves the outbox only when it was sent or given up, and is on disk until then.</summary>
public sealed record OutboxEntry
{
    /// <summary>Gives the order; 0 = not kept yet.</summary>
    public long Id { get; init; }

    /// <summary>The same message for the same subscription has the same key, and is queued once.</summary>
    public required string Key { get; init; }

    /// <summary>The platform.</summary>
    public required string Channel { get; init; }

    /// <summary>The chat.</summary>
    public required string Chat { get; init; }

    /// <summary>What is sent.</summary>
    public required Digest Message { get; init; }

    /// <summary>Whether sending was begun. An entry found so at the start may or may not have arrived.</summary>
    public bool Sending { get; init; }

    /// <summary>Times that sending failed.</summary>
    public int Attempts { get; init; }

    /// <summary>When to try next.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; init; }
}

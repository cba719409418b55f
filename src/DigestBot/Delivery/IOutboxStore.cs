namespace DigestBot.Delivery;

/// <summary>Keeps messages until they are sent. Every change is on disk when the call returns.</summary>
public interface IOutboxStore
{
    /// <summary>Queues messages; those whose key is queued or was sent already are left out.</summary>
    void Add(IReadOnlyList<OutboxEntry> entries);

    /// <summary>The messages whose time has come, in order.</summary>
    IReadOnlyList<OutboxEntry> Due(DateTimeOffset now, int limit);

    /// <summary>The messages whose sending was begun and not recorded, in order.</summary>
    IReadOnlyList<OutboxEntry> Interrupted();

    /// <summary>Keeps a changed message.</summary>
    void Update(OutboxEntry entry);

    /// <summary>Takes a message out because it is done, and remembers its key.</summary>
    /// <param name="entry">Which.</param>
    /// <param name="at">When.</param>
    /// <param name="error">Null = it was sent; else why it was given up.</param>
    void Close(OutboxEntry entry, DateTimeOffset at, string? error);

    /// <summary>How many messages wait.</summary>
    int Waiting();

    /// <summary>Forgets the keys of messages done before a time.</summary>
    void Purge(DateTimeOffset before);
}

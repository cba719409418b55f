using DigestBot.Delivery;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>The outbox in LiteDB. What is done leaves the collection, so that its cost follows what waits, not what was ever sent.</summary>
public sealed class LiteOutboxStore : IOutboxStore
{
    private readonly LiteStore _store;
    private readonly LiteRows<OutboxRow> _waiting;
    private readonly LiteRows<SentRow> _done;
    private long _lastId; // under the write lock

    /// <param name="store">The database.</param>
    public LiteOutboxStore(LiteStore store)
    {
        _store = store;
        _waiting = store.Collection<OutboxRow>("outbox");
        _done = store.Collection<SentRow>("sent");
        _waiting.EnsureIndex("Key", "$.Key", unique: true);
        _waiting.EnsureIndex("Sending", "$.Sending");
        _waiting.EnsureIndex("NotBefore", "$.NotBefore");
        _done.EnsureIndex("At", "$.At");
        _lastId = _waiting.Query(q => q.OrderByDescending("$._id").Limit(1)).FirstOrDefault()?.Id ?? 0;
    }

    /// <inheritdoc/>
    public void Add(IReadOnlyList<OutboxEntry> entries) => _store.Run(() =>
    {
        foreach (var entry in entries)
        {
            if (_done.Find(entry.Key) is null && !_waiting.Exists(BsonExpression.Create("$.Key = @0", entry.Key)))
            {
                _waiting.Insert(OutboxRow.Of(entry with { Id = ++_lastId }));
            }
        }
    });

    /// <inheritdoc/>
    public IReadOnlyList<OutboxEntry> Due(DateTimeOffset now, int limit) =>
    [
        .. _waiting.Query(q => q.Where("$.NotBefore <= @0", now.UtcTicks).OrderBy("$.NotBefore").Limit(limit))
            .OrderBy(r => r.Id).Select(r => r.ToEntry()),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OutboxEntry> Interrupted() =>
        [.. _waiting.Query(q => q.Where("$.Sending = @0", true)).OrderBy(r => r.Id).Select(r => r.ToEntry())];

    /// <inheritdoc/>
    public void Update(OutboxEntry entry) => _store.Run(() => _waiting.Update(OutboxRow.Of(entry)));

    /// <inheritdoc/>
    public void Close(OutboxEntry entry, DateTimeOffset at, string? error) => _store.Run(() =>
    {
        _waiting.Delete(entry.Id);
        _done.Upsert(new SentRow { Key = entry.Key, At = at.UtcTicks, Error = error });
    });

    /// <inheritdoc/>
    public int Waiting() => _waiting.Count();

    /// <inheritdoc/>
    public void Purge(DateTimeOffset before)
    {
        while (_done.Ids(q => q.Where("$.At < @0", before.UtcTicks), 500) is { Count: > 0 } old)
        {
            _store.Run(() => old.ForEach(_done.Delete));
        }
    }
}

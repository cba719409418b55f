using DigestBot.Subscriptions;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>Subscriptions in LiteDB.</summary>
public sealed class LiteSubscriptionStore : ISubscriptionStore
{
    internal const string CollectionName = "subscriptions";

    private readonly LiteStore _store;
    private readonly LiteRows<SubscriptionRow> _rows;
    private readonly LiteRows<ChatRow> _chats;
    private long _lastNumber; // under the write lock

    /// <param name="store">The database.</param>
    public LiteSubscriptionStore(LiteStore store)
    {
        _store = store;
        _rows = store.Collection<SubscriptionRow>(CollectionName);
        _chats = store.Collection<ChatRow>(LiteChatStore.CollectionName);
        _rows.EnsureIndex("Place", "$.Place");
        _rows.EnsureIndex("Due", "$.Due");
        _rows.EnsureIndex("Number", "$.Number");
        _lastNumber = _rows.Query(q => q.OrderByDescending("$.Number").Limit(1)).FirstOrDefault()?.Number ?? 0;
        foreach (var old in _rows.Query(q => q.Where("$.Place = @0", BsonValue.Null)))
        {
            Save(old.ToSubscription()); // of the first version
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Subscription> All() => [.. _rows.All().Select(r => r.ToSubscription())];

    /// <inheritdoc/>
    public Subscription? Find(string id) => _rows.Find(id)?.ToSubscription();

    /// <inheritdoc/>
    public IReadOnlyList<Subscription> OfChat(string channel, string chat) =>
    [
        .. _rows.Query(q => q.Where("$.Place = @0", SubscriptionRow.PlaceOf(channel, chat))).OrderBy(r => r.Number).Select(r => r.ToSubscription()),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> AtOnce(string channel) =>
        [.. _rows.Ids(q => q.Where("$.Due = @0", DueKey.Of(channel, SubscriptionRow.AtOnce)), int.MaxValue).Select(id => id.AsString)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Due(string channel, DateTimeOffset now, int limit) =>
    [
        .. _rows.Query(q => q.Where("$.Due BETWEEN @0 AND @1", DueKey.Of(channel, SubscriptionRow.AtOnce + 1), DueKey.Of(channel, now)).OrderBy("$.Due").Limit(limit))
            .Select(r => r.Id),
    ];

    /// <inheritdoc/>
    public void Save(Subscription subscription) => _store.Run(() =>
    {
        var known = _rows.Find(subscription.Id);
        _rows.Upsert(SubscriptionRow.Of(subscription, known is { Number: > 0 } ? known.Number : ++_lastNumber));
    });

    /// <inheritdoc/>
    public void MoveChat(string channel, string chat, string to) => _store.Run(() =>
    {
        foreach (var subscription in OfChat(channel, chat))
        {
            Save(subscription with { Chat = to });
        }

        if (_chats.Find(SubscriptionRow.PlaceOf(channel, chat)) is { } prefers && _chats.Find(SubscriptionRow.PlaceOf(channel, to)) is null)
        {
            prefers.Id = SubscriptionRow.PlaceOf(channel, to);
            _chats.Insert(prefers);
        }
    });

    /// <inheritdoc/>
    public void Remove(string id) => _store.Run(() => _rows.Delete(id));
}

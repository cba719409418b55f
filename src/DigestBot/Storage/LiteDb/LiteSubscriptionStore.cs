using DigestBot.Subscriptions;

namespace DigestBot.Storage.LiteDb;

/// <summary>Subscriptions in LiteDB.</summary>
public sealed class LiteSubscriptionStore : ISubscriptionStore
{
    internal const string CollectionName = "subscriptions";

    private readonly LiteStore _store;
    private readonly LiteRows<SubscriptionRow> _rows;

    /// <param name="store">The database.</param>
    public LiteSubscriptionStore(LiteStore store)
    {
        _store = store;
        _rows = store.Collection<SubscriptionRow>(CollectionName);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Subscription> All() => [.. _rows.All().Select(ToSubscription)];

    /// <inheritdoc/>
    public Subscription? Find(string id) => _rows.Find(id) is { } row ? ToSubscription(row) : null;

    /// <inheritdoc/>
    public void Save(Subscription subscription) => _store.Run(() => _rows.Upsert(new SubscriptionRow
    {
        Id = subscription.Id,
        Channel = subscription.Channel,
        Chat = subscription.Chat,
        Language = subscription.Language,
        Cursor = subscription.Cursor,
    }));

    private static Subscription ToSubscription(SubscriptionRow r) => new(r.Id, r.Channel, r.Chat, r.Language, r.Cursor);
}

using DigestBot.Polling;

namespace DigestBot.Storage.LiteDb;

/// <summary>Feed states in LiteDB, one row a feed.</summary>
public sealed class LiteFeedStateStore : IFeedStateStore
{
    private readonly LiteStore _store;
    private readonly LiteRows<FeedStateRow> _rows;

    /// <param name="store">The database.</param>
    public LiteFeedStateStore(LiteStore store)
    {
        _store = store;
        _rows = store.Collection<FeedStateRow>("feed_states");
    }

    /// <inheritdoc/>
    public FeedState? Find(string feedId) => _rows.Find(feedId)?.ToState();

    /// <inheritdoc/>
    public IReadOnlyList<FeedState> All() => [.. _rows.All().Select(r => r.ToState())];

    /// <inheritdoc/>
    public void Save(IReadOnlyList<FeedState> states) => _store.Write(
        () =>
        {
            foreach (var state in states)
            {
                _rows.Upsert(FeedStateRow.Of(state));
            }
        },
        durable: false);

    /// <inheritdoc/>
    public void Forget(IReadOnlyList<string> feedIds) => _store.Write(
        () =>
        {
            foreach (var id in feedIds)
            {
                _rows.Delete(id);
            }
        },
        durable: false);
}

using DigestBot.Polling;

namespace DigestBot.Storage.LiteDb;

/// <summary>The last polls of each feed in LiteDB, one row a feed.</summary>
public sealed class LitePollHistory : IPollHistory
{
    private readonly LiteStore _store;
    private readonly LiteRows<PollHistoryRow> _rows;

    /// <param name="store">The database.</param>
    public LitePollHistory(LiteStore store)
    {
        _store = store;
        _rows = store.Collection<PollHistoryRow>("poll_history");
    }

    /// <inheritdoc/>
    public void Add(IReadOnlyList<PollRecord> records) => _store.Write(
        () =>
        {
            foreach (var record in records)
            {
                var row = _rows.Find(record.FeedId) ?? new PollHistoryRow { FeedId = record.FeedId };
                row.Polls = PollLines.Add(row.Polls, record);
                _rows.Upsert(row);
            }
        },
        durable: false);

    /// <inheritdoc/>
    public IReadOnlyList<PollRecord> Of(string feedId) => _rows.Find(feedId) is { } row ? PollLines.Read(feedId, row.Polls) : [];

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

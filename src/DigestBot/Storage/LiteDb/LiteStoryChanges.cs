using DigestBot.Stories;

namespace DigestBot.Storage.LiteDb;

/// <summary>The changes of stories in LiteDB: rows that rise, written beside the story's own.</summary>
public sealed class LiteStoryChanges : IStoryChanges
{
    private const int PageSize = 500;
    private readonly LiteStore _store;
    private readonly LiteRows<ChangeRow> _rows;
    private long _latest; // written under the write lock

    /// <param name="store">The database.</param>
    public LiteStoryChanges(LiteStore store)
    {
        _store = store;
        _rows = store.Collection<ChangeRow>("story_changes");
        _latest = Newest()?.Id ?? 0;
    }

    /// <inheritdoc/>
    public long Latest => Interlocked.Read(ref _latest);

    /// <inheritdoc/>
    public IReadOnlyList<StoryChange> After(long number, int limit) =>
        [.. _rows.Query(q => q.Where("$._id > @0", number).OrderBy("$._id").Limit(limit)).Select(r => r.ToChange())];

    /// <inheritdoc/>
    public StoryChange? Find(long number) => _rows.Find(number)?.ToChange();

    /// <inheritdoc/>
    public StoryChange Mark()
    {
        StoryChange? newest = null;
        _store.Run(() => newest = Newest()?.ToChange() ?? Note(0));
        return newest!;
    }

    /// <inheritdoc/>
    public void Forget(long below)
    {
        while (_rows.Ids(q => q.Where("$._id < @0", below), PageSize) is { Count: > 0 } page)
        {
            _store.Write(() => page.ForEach(_rows.Delete), durable: false); // those that come back are forgotten once more
        }
    }

    /// <summary>Keeps a change. To be called within the transaction that changes the story.</summary>
    internal StoryChange Note(long story)
    {
        var row = new ChangeRow { Id = Interlocked.Increment(ref _latest), Story = story, Stamp = Random.Shared.NextInt64() };
        _rows.Insert(row);
        return row.ToChange();
    }

    private ChangeRow? Newest() => _rows.Query(q => q.OrderByDescending("$._id").Limit(1)).FirstOrDefault();
}

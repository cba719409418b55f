using DigestBot.Stories;

namespace DigestBot.Storage.LiteDb;

/// <summary>The changes of stories, added at the end and read as a range of the primary index.</summary>
internal sealed class LiteStoryChanges : IStoryChanges
{
    private readonly LiteStore _store;
    private readonly LiteRows<StoryChangeRow> _changes;
    private readonly int _kept;
    private long _last; // written under the write lock

    /// <param name="store">The database.</param>
    /// <param name="kept">How many are kept.</param>
    public LiteStoryChanges(LiteStore store, int kept = 100_000)
    {
        (_store, _kept) = (store, kept);
        _changes = store.Collection<StoryChangeRow>("story_changes");
        _last = _changes.Query(q => q.OrderByDescending("$._id").Limit(1)).FirstOrDefault()?.Id ?? 0;
    }

    /// <inheritdoc/>
    public long Newest => Interlocked.Read(ref _last);

    /// <inheritdoc/>
    public IReadOnlyList<StoryChange> After(long number, int limit) =>
        _changes.Query(q => q.Where("$._id > @0", number).OrderBy("$._id").Limit(limit)).ConvertAll(r => new StoryChange(r.Id, r.Story, (StoryParts)r.Parts));

    /// <summary>Notes a change, within the transaction that makes it.</summary>
    public void Note(long story, StoryParts parts)
    {
        if (parts != StoryParts.None)
        {
            _changes.Insert(new StoryChangeRow { Id = Interlocked.Increment(ref _last), Story = story, Parts = (int)parts });
        }
    }

    public void Purge()
    {
        var last = Newest;
        OldRows.Delete(_store, _changes, r => r.Id, r => r.Id <= last - _kept);
    }
}

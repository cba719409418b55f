using DigestBot.Stories;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>Stories and the keys they are found by, in LiteDB.</summary>
public sealed class LiteStoryStore : IStoryStore
{
    private const int PageSize = 200;
    private readonly LiteStore _store;
    private readonly LiteRows<StoryRow> _stories;
    private readonly LinearHash _keys;
    private readonly LiteStoryChanges _changes;
    private long _lastId; // under the write lock

    /// <param name="store">The database.</param>
    public LiteStoryStore(LiteStore store)
    {
        _store = store;
        _stories = store.Collection<StoryRow>("stories");
        _keys = new LinearHash(store, "story_keys");
        _changes = new LiteStoryChanges(store);
        _stories.EnsureIndex("Filed", "$.Filed");
        _lastId = Math.Max(_stories.Query(q => q.OrderByDescending("$._id").Limit(1)).FirstOrDefault()?.Id ?? 0, LastCursor(store));
    }

    /// <summary>Which stories changed, in order.</summary>
    public IStoryChanges Changes => _changes;

    /// <inheritdoc/>
    public (Story Story, DateOnly KeyDay)? FindByKey(string key) =>
        _keys.Find(key) is { } entry && Find(entry.Value) is { } story ? (story, DateOnly.FromDayNumber(entry.Extra)) : null;

    /// <inheritdoc/>
    public Story? Find(long id) => Row(id)?.ToStory();

    /// <inheritdoc/>
    public IReadOnlyList<Story> FindAll(IReadOnlyCollection<long> ids) => ids.Count == 0
        ? []
        : [.. _stories.Query(q => q.Where("$._id IN @0", new BsonArray(ids.Select(id => new BsonValue(id))))).Where(r => r.MergedInto == 0).Select(r => r.ToStory())];

    /// <inheritdoc/>
    public long? Current(long id) => Row(id)?.Id;

    /// <inheritdoc/>
    public long Newest() => _store.Alone(() => _lastId);

    /// <inheritdoc/>
    public Story Add(Story story)
    {
        _store.Run(() =>
        {
            story = story with { Id = ++_lastId };
            _stories.Insert(StoryRow.Of(story));
        });
        return story;
    }

    /// <inheritdoc/>
    public void Update(Story story) => _store.Run(() =>
    {
        if (_stories.Find(story.Id) is { } before)
        {
            _changes.Note(story.Id, StoryDifference.Between(before.ToStory(), story));
            _stories.Update(StoryRow.Of(story));
        }
    });

    /// <inheritdoc/>
    public void MergeInto(long loser, long winner) => _store.Run(() =>
    {
        if (_stories.Find(loser) is { } row)
        {
            row.MergedInto = winner;
            _stories.Update(row);
            _changes.Note(loser, StoryParts.Merged);
        }
    });

    /// <inheritdoc/>
    public void SetKeys(IReadOnlyList<StoryKey> keys, long story, DateOnly day, DateTimeOffset seenAt) => _store.Run(() =>
    {
        foreach (var key in keys)
        {
            _keys.Set(key.Value, new HashEntry(story, day.DayNumber, seenAt));
        }
    });

    /// <inheritdoc/>
    public IReadOnlyList<Story> After(long id, int limit)
    {
        var stories = new List<Story>();
        while (stories.Count < limit)
        {
            // By id, so that the page is a range of the primary index whatever the archive's size.
            var page = _stories.Query(q => q.Where("$._id > @0", id).OrderBy("$._id").Limit(limit - stories.Count));
            if (page.Count == 0)
            {
                break;
            }

            id = page[^1].Id;
            stories.AddRange(page.Where(r => r.MergedInto == 0).Select(r => r.ToStory()));
        }

        return stories;
    }

    /// <inheritdoc/>
    public IEnumerable<Story> Between(DateOnly from, DateOnly to)
    {
        var above = StoryRow.FiledAs(from, 0);
        var below = StoryRow.FiledAs(to.AddDays(1), 0);
        while (true)
        {
            var page = _stories.Query(
                q => q.Where("$.Filed BETWEEN @0 AND @1", above, below - 1).OrderByDescending("$.Filed").Limit(PageSize)); // two conditions would be one range and a filter
            foreach (var row in page.Where(r => r.MergedInto == 0))
            {
                yield return row.ToStory();
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            below = page[^1].Filed;
        }
    }

    /// <inheritdoc/>
    public void Purge(DateTimeOffset keepFrom)
    {
        OldRows.Delete(_store, _stories, r => r.Id, r => r.SeenAt < keepFrom.UtcTicks);
        _keys.Purge(keepFrom);
        _changes.Purge();
    }

    /// <summary>Every story may have been purged; an id up to a subscription's cursor would count as sent already.</summary>
    private static long LastCursor(LiteStore store) =>
        store.Collection<SubscriptionRow>(LiteSubscriptionStore.CollectionName).All().Select(r => r.Cursor).DefaultIfEmpty().Max();

    private StoryRow? Row(long id)
    {
        var row = _stories.Find(id);
        while (row is { MergedInto: > 0 })
        {
            row = _stories.Find(row.MergedInto);
        }

        return row;
    }
}

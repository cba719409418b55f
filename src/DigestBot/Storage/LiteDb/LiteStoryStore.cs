using DigestBot.Cards;
using DigestBot.Stories;

namespace DigestBot.Storage.LiteDb;

/// <summary>Stories, articles, keys and the memory of seen items in LiteDB.</summary>
public sealed class LiteStoryStore : IStoryStore
{
    private const int PageSize = 200;
    private readonly LiteStore _store;
    private readonly LiteRows<StoryRow> _stories;
    private readonly LiteRows<ArticleRow> _articles;
    private readonly LiteRows<SeenRow> _seen;
    private readonly LiteRows<KeyRow> _keys;
    private long _lastId; // under the write lock

    /// <param name="store">The database.</param>
    public LiteStoryStore(LiteStore store)
    {
        _store = store;
        _stories = store.Collection<StoryRow>("stories");
        _articles = store.Collection<ArticleRow>("articles");
        _seen = store.Collection<SeenRow>("seen");
        _keys = store.Collection<KeyRow>("story_keys");
        _stories.EnsureIndex("Filed", "$.Filed");
        _stories.EnsureIndex("SeenAt", "$.SeenAt");
        _articles.EnsureIndex("SeenAt", "$.SeenAt");
        _seen.EnsureIndex("At", "$.At");
        _keys.EnsureIndex("At", "$.At");
        _lastId = Math.Max(_stories.Query(q => q.OrderByDescending("$._id").Limit(1)).FirstOrDefault()?.Id ?? 0, LastCursor(store));
    }

    /// <inheritdoc/>
    public bool HasSeen(string articleId) => _seen.Find(articleId) is not null;

    /// <inheritdoc/>
    public (Story Story, DateOnly KeyDay)? FindByKey(string key) =>
        _keys.Find(key) is { } row && Find(row.Story) is { } story ? (story, DateOnly.FromDayNumber(row.Day)) : null;

    /// <inheritdoc/>
    public Story? Find(long id) => Row(id)?.ToStory();

    /// <inheritdoc/>
    public long? StoryOf(string articleId) => _articles.Find(articleId) is { } article ? Row(article.Story)?.Id : null;

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
    public void Update(Story story) => _store.Run(() => _stories.Update(StoryRow.Of(story)));

    /// <inheritdoc/>
    public void MergeInto(long loser, long winner) => _store.Run(() =>
    {
        if (_stories.Find(loser) is { } row)
        {
            row.MergedInto = winner;
            _stories.Update(row);
        }
    });

    /// <inheritdoc/>
    public void SetKeys(IReadOnlyList<StoryKey> keys, long story, DateOnly day, DateTimeOffset seenAt) => _store.Run(() =>
    {
        foreach (var key in keys)
        {
            _keys.Upsert(new KeyRow { Key = key.Value, Story = story, Day = day.DayNumber, At = seenAt.UtcTicks });
        }
    });

    /// <inheritdoc/>
    public void AddArticle(Article article, Card card, long story, DateTimeOffset seenAt) => _store.Run(() =>
    {
        _articles.Upsert(new ArticleRow
        {
            Id = article.Id,
            Story = story,
            Title = article.Title,
            Text = article.Text,
            Card = CardJson.Write(card),
            SeenAt = seenAt.UtcTicks,
        });
        _seen.Upsert(new SeenRow { Id = article.Id, At = seenAt.UtcTicks });
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
    public int Purge(DateTimeOffset keepArticlesFrom, DateTimeOffset keepSeenFrom)
    {
        DeleteOlder(_stories, "SeenAt", keepArticlesFrom.UtcTicks);
        DeleteOlder(_keys, "At", keepArticlesFrom.UtcTicks);
        DeleteOlder(_seen, "At", keepSeenFrom.UtcTicks);
        return DeleteOlder(_articles, "SeenAt", keepArticlesFrom.UtcTicks);
    }

    /// <summary>A page a transaction: one over the whole archive would hold all its pages in memory.</summary>
    private int DeleteOlder<T>(LiteRows<T> rows, string field, long ticks)
    {
        var gone = 0;
        while (true)
        {
            var ids = rows.Ids(q => q.Where($"$.{field} < @0", ticks), PageSize);
            _store.Run(() => ids.ForEach(rows.Delete));
            gone += ids.Count;
            if (ids.Count < PageSize)
            {
                return gone;
            }
        }
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

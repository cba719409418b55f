using System.Text.Json;
using DigestBot.Cards;
using DigestBot.Stories;

namespace DigestBot.Storage.LiteDb;

/// <summary>Articles, their edits and the memory of seen items in LiteDB.</summary>
public sealed class LiteArticleStore : IArticleStore
{
    private const int PageSize = 200;
    private const int KeptDecisions = 5; // of an article
    private readonly LiteStore _store;
    private readonly LiteRows<ArticleRow> _articles;
    private readonly LiteRows<EditRow> _edits;
    private readonly LinearHash _seen;
    private long _lastArticle; // both under the write lock
    private long _lastEdit;

    /// <param name="store">The database.</param>
    public LiteArticleStore(LiteStore store)
    {
        _store = store;
        _articles = store.Collection<ArticleRow>("articles");
        _edits = store.Collection<EditRow>("edits");
        _seen = new LinearHash(store, "seen");
        _edits.EnsureIndex("Article", "$.Article");
        _lastArticle = _articles.Query(q => q.OrderByDescending("$._id").Limit(1)).FirstOrDefault()?.Id ?? 0;
        _lastEdit = _edits.Query(q => q.OrderByDescending("$._id").Limit(1)).FirstOrDefault()?.Id ?? 0;
        Log = new LiteArticleLog(_articles, _edits, () => new ArticleMark(Interlocked.Read(ref _lastArticle), Interlocked.Read(ref _lastEdit)));
    }

    /// <summary>The articles in the order in which they came.</summary>
    public IArticleLog Log { get; }

    /// <inheritdoc/>
    public SeenItem? Seen(string key) => _seen.Find(key) is { } entry ? new SeenItem(entry.Value, entry.Extra) : null;

    /// <inheritdoc/>
    public void Remember(string key, SeenItem item, DateTimeOffset at) => _seen.Set(key, new HashEntry(item.Article, item.Fingerprint, at));

    /// <inheritdoc/>
    public long Add(Article article, Card card, long story, int fingerprint, DateTimeOffset seenAt, StoryDecision? decision = null)
    {
        var row = new ArticleRow
        {
            ArticleId = article.Id,
            Story = story,
            Title = article.Title,
            Text = article.Text,
            Card = CardText.Of(card),
            SeenAt = seenAt.UtcTicks,
            Decisions = decision is null ? null : Write([decision]),
        };
        _store.Run(() =>
        {
            row.Id = Interlocked.Increment(ref _lastArticle);
            _articles.Insert(row);
            Remember(article.Id, new SeenItem(row.Id, fingerprint), seenAt);
        });
        return row.Id;
    }

    /// <inheritdoc/>
    public StoredArticle? Find(long number) => _articles.Find(number) is { } row
        ? ToArticle(row)
        : null;

    /// <inheritdoc/>
    public IEnumerable<StoredArticle> Latest(int count)
    {
        for (var after = Math.Max(0, _lastArticle - count); ;)
        {
            var page = _articles.Query(q => q.Where("$._id > @0", after).OrderBy("$._id").Limit(PageSize));
            foreach (var row in page)
            {
                yield return ToArticle(row);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].Id;
        }
    }

    /// <inheritdoc/>
    public bool Edit(long number, Article article, Card card, DateTimeOffset at)
    {
        var found = false;
        _store.Run(() =>
        {
            if (_articles.Find(number) is not { } row)
            {
                return;
            }

            found = true;
            _edits.Insert(new EditRow { Id = Interlocked.Increment(ref _lastEdit), Article = number, At = at.UtcTicks, Title = row.Title, Text = row.Text });
            (row.Title, row.Text, row.Card) = (article.Title, article.Text, CardText.Of(card));
            _articles.Update(row);
        });
        return found;
    }

    /// <inheritdoc/>
    public void Move(long number, StoryDecision decision) => _store.Run(() =>
    {
        if (_articles.Find(number) is { } row)
        {
            row.Story = decision.Story;
            row.Decisions = Write([.. Read(row.Decisions).TakeLast(KeptDecisions - 1), decision]);
            _articles.Update(row);
            _edits.Insert(new EditRow { Id = Interlocked.Increment(ref _lastEdit), Article = number, At = decision.At.UtcTicks, IsMove = true });
        }
    });

    /// <inheritdoc/>
    public IReadOnlyList<ArticleEdit> Edits(long number) =>
    [
        .. _edits.Query(q => q.Where("$.Article = @0", number)).Where(r => !r.IsMove).OrderBy(r => r.Id).Select(r => new ArticleEdit(Ticks.ToTime(r.At)!.Value, r.Title, r.Text)),
    ];

    private static StoredArticle ToArticle(ArticleRow row) =>
        new(row.ArticleId, row.Story, row.Title, row.Text, CardJson.Read(row.Card), Ticks.ToTime(row.SeenAt)!.Value)
        {
            Number = row.Id,
            Decisions = Read(row.Decisions),
        };

    private static string Write(IReadOnlyList<StoryDecision> decisions) => JsonSerializer.Serialize(decisions, JsonSerializerOptions.Web);

    private static IReadOnlyList<StoryDecision> Read(string? decisions) =>
        decisions is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<StoryDecision>>(decisions, JsonSerializerOptions.Web)!;

    /// <inheritdoc/>
    public int Purge(DateTimeOffset keepArticlesFrom, DateTimeOffset keepSeenFrom)
    {
        _seen.Purge(keepSeenFrom);
        OldRows.Delete(_store, _edits, r => r.Id, r => r.At < keepArticlesFrom.UtcTicks);
        return OldRows.Delete(_store, _articles, r => r.Id, r => r.SeenAt < keepArticlesFrom.UtcTicks);
    }
}

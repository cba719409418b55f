using DigestBot.Cards;
using DigestBot.Stories.Matching;

namespace DigestBot.Stories;

/// <summary>
/// Finds the story of each new article, or begins one. An article that belongs to two stories shows that they are one: the older
/// one takes in the younger.
/// </summary>
public sealed class StoryMerger(IStoryStore store, IArticleStore articles, StoryMatcher matcher)
{
    private bool _ready; // under the store's write lock

    /// <summary>Takes one article in. To be called within a transaction; articles seen before are for the caller to leave out.</summary>
    /// <param name="article">The article.</param>
    /// <param name="card">Its card.</param>
    /// <param name="seenAt">Now.</param>
    /// <param name="fingerprint">Of the item's words, to know an edit by; 0 = it cannot be edited.</param>
    /// <returns>The id of its story.</returns>
    public long Take(Article article, Card card, DateTimeOffset seenAt, int fingerprint = 0) => Take(new PreparedArticle(article, card, seenAt), fingerprint);

    /// <summary>The same, with what could be done before the transaction done.</summary>
    public long Take(PreparedArticle prepared, int fingerprint)
    {
        LearnWhatIsStored();
        var (article, card) = (prepared.Article, prepared.Card);
        var report = new StoryReport(article.Id, article.Feed, article.Url, card.Headline, card.Language, article.Published, prepared.SeenAt);
        var known = Matching(prepared.Keys, report, prepared.Day) ?? Alike(prepared.Compared);
        var story = known is null ? store.Add(new Story(0, card, [report], prepared.Day)) : Extend(known, report, card);
        matcher.Learn(prepared.Compared, story.Id);
        store.SetKeys(prepared.Keys, story.Id, prepared.Day, prepared.SeenAt);
        articles.Add(article, card, story.Id, fingerprint, prepared.SeenAt);
        return story.Id;
    }

    /// <summary>Takes in that an article's publisher changed it. What it said before is kept. To be called within a transaction.</summary>
    /// <param name="number">The article's number.</param>
    /// <param name="article">As it is now.</param>
    /// <param name="card">Its new card.</param>
    /// <param name="at">Now.</param>
    public void Edit(long number, Article article, Card card, DateTimeOffset at)
    {
        if (articles.Find(number) is not { } before || !articles.Edit(number, article, card, at) || store.Find(before.Story) is not { } story)
        {
            return; // long deleted: nobody is shown it any more
        }

        var reports = story.Reports
            .Select(r => r.ArticleId == before.Id ? r with { Url = article.Url, Headline = card.Headline, Language = card.Language } : r)
            .ToList();
        store.Update(story with { Reports = reports, Card = Union(reports) ?? story.Card });
        store.SetKeys(StoryKeys.Of(article, card), story.Id, PreparedArticle.DayOf(article, card, before.SeenAt), at);
    }

    /// <summary>The card that the reports' cards make together; null when one of them is gone.</summary>
    private Card? Union(List<StoryReport> reports)
    {
        Card? union = null;
        foreach (var report in reports)
        {
            if (articles.Seen(report.ArticleId) is not { } seen || articles.Find(seen.Article) is not { } article)
            {
                return null;
            }

            union = union is null ? article.Card : CardUnion.Of(union, article.Card);
        }

        return union;
    }

    /// <summary>The story that tells of the same by what it says.</summary>
    private Story? Alike(IndexedArticle article)
    {
        if (matcher.Find(article) is not { } match || store.Find(match.Story) is not { } story)
        {
            return null;
        }

        return match.Joins.Select(store.Find).OfType<Story>().Aggregate(story, Join);
    }

    private Story? Matching(IReadOnlyList<StoryKey> keys, StoryReport report, DateOnly day)
    {
        Story? match = null;
        foreach (var key in keys)
        {
            if (store.FindByKey(key.Value) is not var (found, keyDay)
                || Math.Abs(day.DayNumber - keyDay.DayNumber) > key.WindowDays
                || (key.Kind == StoryKeyKind.Link && IsAnotherItemOfThePage(found, report))
                || found.Id == match?.Id)
            {
                continue;
            }

            match = match is null ? found : Join(match, found);
        }

        return match;
    }

    /// <summary>Some feeds give all their items one link, a page of news; then the link tells nothing.</summary>
    private static bool IsAnotherItemOfThePage(Story story, StoryReport report) =>
        report.FeedId is not null
        && story.Reports.Any(r => r.FeedId == report.FeedId && r.Url == report.Url)
        && !story.Reports.Any(r => r.FeedId == report.FeedId && string.Equals(r.Headline, report.Headline, StringComparison.OrdinalIgnoreCase));

    private Story Join(Story a, Story b)
    {
        var (older, younger) = a.Id < b.Id ? (a, b) : (b, a);
        var joined = older.With(younger);
        store.Update(joined);
        store.MergeInto(younger.Id, older.Id);
        matcher.Merge(younger.Id, older.Id);
        return joined;
    }

    private Story Extend(Story story, StoryReport report, Card card)
    {
        // The same item once more, under another guid: seen, but no further source.
        var again = report.FeedId is not null && story.Reports.Any(r => r.FeedId == report.FeedId && r.Headline == report.Headline);
        if (again)
        {
            return story;
        }

        var extended = story.With(report, card);
        store.Update(extended);
        return extended;
    }

    /// <summary>The matcher's memory does not outlive the process; what it was made of does.</summary>
    private void LearnWhatIsStored()
    {
        if (_ready)
        {
            return;
        }

        _ready = true;
        foreach (var known in articles.Latest(matcher.Options.Articles))
        {
            var day = known.Card.Published ?? DateOnly.FromDateTime(known.SeenAt.UtcDateTime);
            matcher.Learn(StoryMatcher.Prepare(known.Title, known.Text, known.Card, day), store.Current(known.Story) ?? known.Story);
        }
    }
}

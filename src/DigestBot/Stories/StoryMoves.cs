using DigestBot.Cards;
using DigestBot.Stories.Matching;

namespace DigestBot.Stories;

/// <summary>Brings reports together and apart: in the store and in the matcher's memory alike. Used within a transaction.</summary>
internal sealed class StoryMoves(IStoryStore store, IArticleStore articles, StoryMatcher matcher)
{
    /// <summary>Makes two stories one: the older takes in the younger, whose id leads to it from now on.</summary>
    public Story Join(Story a, Story b)
    {
        var (older, younger) = a.Id < b.Id ? (a, b) : (b, a);
        var joined = older.With(younger);
        store.Update(joined);
        store.MergeInto(younger.Id, older.Id);
        matcher.Merge(younger.Id, older.Id);
        return joined;
    }

    /// <summary>Takes a report out of its story and into another one. A story that would be left empty becomes one with it.</summary>
    /// <param name="source">The report's story.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="article">The report.</param>
    /// <param name="decision">Why.</param>
    /// <returns>The story that it is in now; null when nothing was done, because the story does not show it.</returns>
    public Story? Move(Story source, Story target, StoredArticle article, StoryDecision decision)
    {
        var moved = source.Reports.FirstOrDefault(r => r.ArticleId == article.Id);
        if (moved is null || source.Id == target.Id)
        {
            return null; // the same item once more, under another guid, is no report
        }

        if (source.Reports.Count == 1)
        {
            var joined = Join(source, target);
            articles.Move(article.Number, decision with { Story = joined.Id });
            return joined;
        }

        Keep(source, [.. source.Reports.Where(r => r != moved)]);
        var extended = target.With(moved, article.Card);
        store.Update(extended);
        Note(article, moved, decision with { Story = target.Id });
        return extended;
    }

    /// <summary>
    /// Parts a report from the others of its story. The story's id stays with its first report, because it stands in messages that
    /// are out; so when that one goes its way, it is the others that get a story of their own.
    /// </summary>
    /// <returns>The story that the report is in now.</returns>
    public Story Part(Story story, StoredArticle article, DateTimeOffset at)
    {
        var own = story.Reports.First(r => r.ArticleId == article.Id);
        var others = story.Reports.Where(r => r != own).ToList();
        var isFirst = story.Reports[0] == own;
        List<StoryReport> going = isFirst ? others : [own];
        var begun = store.Add(new Story(0, Union(going) ?? article.Card, going, story.Day));
        foreach (var report in going)
        {
            if (Stored(report) is { } stored)
            {
                Note(stored, report, new StoryDecision(at, DecisionKind.Left, begun.Id) { From = story.Id });
            }
        }

        return isFirst ? Keep(story, [own]) : KeepAndReturn(begun);

        Story KeepAndReturn(Story other)
        {
            Keep(story, others);
            return other;
        }
    }

    /// <summary>The card that the reports' cards make together; null when one of them is gone.</summary>
    public Card? Union(IReadOnlyList<StoryReport> reports)
    {
        Card? union = null;
        foreach (var report in reports)
        {
            if (Stored(report) is not { } article)
            {
                return null;
            }

            union = union is null ? article.Card : CardUnion.Of(union, article.Card);
        }

        return union;
    }

    private Story Keep(Story story, IReadOnlyList<StoryReport> reports)
    {
        var kept = story with { Reports = reports, Card = Union(reports) ?? story.Card };
        store.Update(kept);
        return kept;
    }

    private void Note(StoredArticle article, StoryReport report, StoryDecision decision)
    {
        articles.Move(article.Number, decision);
        matcher.Move(article.Number, decision.Story);
        var keys = StoryKeys.Of(new Article { Id = article.Id, Title = article.Title, Text = article.Text, Url = report.Url }, article.Card);
        store.SetKeys(keys, decision.Story, PreparedArticle.DayOf(report.Published, article.Card, article.SeenAt), decision.At);
    }

    private StoredArticle? Stored(StoryReport report) => articles.Seen(report.ArticleId) is { } seen ? articles.Find(seen.Article) : null;
}

using DigestBot.Cards;
using DigestBot.Stories.Matching;

namespace DigestBot.Stories;

/// <summary>
/// Finds the story of each new article, or begins one. An article that belongs to two stories shows that they are one: the older
/// one takes in the younger.
/// </summary>
public sealed class StoryMerger(IStoryStore store, IArticleStore articles, StoryMatcher matcher)
{
    private readonly StoryMoves _moves = new(store, articles, matcher);
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
        var (card, compared) = (prepared.Card, prepared.Compared);
        var report = Report(prepared, prepared.SeenAt);
        var (known, decision) = ByKey(prepared, report) ?? ByWords(prepared) ?? (null, Begun(prepared.SeenAt));
        var story = known is null ? store.Add(new Story(0, card, [report], prepared.Day)) : Extend(known, report, card);
        store.SetKeys(prepared.Keys, story.Id, prepared.Day, prepared.SeenAt);
        compared.Article = articles.Add(prepared.Article, card, story.Id, fingerprint, prepared.SeenAt, decision with { Story = story.Id });
        if (!story.Reports.Any(r => r.ArticleId == report.ArticleId))
        {
            SeenLinks.Remember(articles, report.Url, new SeenItem(compared.Article, 0), prepared.SeenAt);
        }

        matcher.Learn(compared, story.Id, (float)decision.Score);
        if (decision.IsByKey)
        {
            matcher.Bind(story.Id);
            return story.Id;
        }

        LookAgain(compared, prepared.SeenAt);
        return compared.Story;
    }

    /// <summary>
    /// Takes in that an article's publisher changed it. What it said before is kept, and it is judged again: it may leave its story,
    /// or join another one. To be called within a transaction.
    /// </summary>
    /// <param name="number">The article's number.</param>
    /// <param name="article">As it is now.</param>
    /// <param name="card">Its new card.</param>
    /// <param name="at">Now.</param>
    public void Edit(long number, Article article, Card card, DateTimeOffset at) => Edit(number, new PreparedArticle(article, card, at));

    /// <summary>The same, with what could be done before the transaction done.</summary>
    public void Edit(long number, PreparedArticle prepared)
    {
        LearnWhatIsStored();
        var at = prepared.SeenAt;
        if (articles.Find(number) is not { } before || !articles.Edit(number, prepared.Article, prepared.Card, at) || store.Find(before.Story) is not { } story)
        {
            return; // long deleted: nobody is shown it any more
        }

        var report = Report(prepared, before.SeenAt) with { ArticleId = before.Id };
        var reports = story.Reports
            .Select(r => r.ArticleId == before.Id ? r with { Url = report.Url, Headline = report.Headline, Language = report.Language } : r)
            .ToList();
        story = story with { Reports = reports, Card = _moves.Union(reports) ?? story.Card };
        store.Update(story);
        if (matcher.Remove(number) is { } known)
        {
            story = JudgeAgain(story, articles.Find(number)!, prepared, known, at);
        }

        store.SetKeys(prepared.Keys, story.Id, PreparedArticle.DayOf(prepared.Article.Published, prepared.Card, before.SeenAt), at);
    }

    private Story JudgeAgain(Story story, StoredArticle article, PreparedArticle prepared, IndexedArticle known, DateTimeOffset at)
    {
        var compared = prepared.Compared;
        (compared.Article, compared.Story, compared.IsBound) = (article.Number, story.Id, known.IsBound);
        if (!compared.IsBound)
        {
            var better = matcher.FindBetter(compared);
            if (better is not null && store.Find(better.Story) is { } target)
            {
                story = _moves.Move(story, target, article, Decision(better, DecisionKind.Moved, at) with { From = story.Id }) ?? story;
            }
            else if (compared.Held < matcher.Options.Stays && story.Reports.Count > 1 && story.Reports.Any(r => r.ArticleId == article.Id))
            {
                story = _moves.Part(story, article, at);
            }
        }

        matcher.Learn(compared, story.Id, compared.Held);
        return story;
    }

    private static StoryReport Report(PreparedArticle prepared, DateTimeOffset seenAt)
    {
        var (article, card) = (prepared.Article, prepared.Card);
        return new StoryReport(article.Id, article.Feed, article.Url, card.Headline, card.Language, article.Published, seenAt);
    }

    private static StoryDecision Decision(Match match, DecisionKind kind, DateTimeOffset at) => new(at, kind, match.Story)
    {
        Score = match.Score,
        RunnerUp = match.RunnerUp,
        RunnerUpStory = match.RunnerUpStory,
        Evidence = match.Evidence,
        Joined = match.Joins,
    };

    private StoryDecision Begun(DateTimeOffset at) => new(at, DecisionKind.Began, 0)
    {
        RunnerUp = matcher.Nearest?.Score ?? 0,
        RunnerUpStory = matcher.Nearest?.Story,
    };

    /// <summary>The story that tells of the same by what it says.</summary>
    private (Story? Story, StoryDecision Decision)? ByWords(PreparedArticle prepared)
    {
        if (matcher.Find(prepared.Compared) is not { } match || store.Find(match.Story) is not { } story)
        {
            return null;
        }

        var others = match.Joins.Select(store.Find).OfType<Story>();
        return (others.Aggregate(story, _moves.Join), Decision(match, DecisionKind.Alike, prepared.SeenAt));
    }

    private (Story? Story, StoryDecision Decision)? ByKey(PreparedArticle prepared, StoryReport report)
    {
        Story? match = null;
        StoryDecision? decision = null;
        foreach (var key in prepared.Keys)
        {
            if (store.FindByKey(key.Value) is not var (found, keyDay)
                || Math.Abs(prepared.Day.DayNumber - keyDay.DayNumber) > key.WindowDays
                || (key.Kind == StoryKeyKind.Link && IsAnotherItemOfThePage(found, report))
                || found.Id == match?.Id)
            {
                continue;
            }

            decision = decision is null
                ? new StoryDecision(prepared.SeenAt, KindOf(key), found.Id)
                : decision with { Joined = [.. decision.Joined, found.Id] };
            match = match is null ? found : _moves.Join(match, found);
        }

        return decision is null ? null : (match, decision);
    }

    private static DecisionKind KindOf(StoryKey key) => key.Kind switch
    {
        StoryKeyKind.Link => DecisionKind.Link,
        StoryKeyKind.Title => DecisionKind.Title,
        _ => DecisionKind.Event,
    };

    /// <summary>Some feeds give all their items one link, a page of news; then the link tells nothing.</summary>
    private static bool IsAnotherItemOfThePage(Story story, StoryReport report) =>
        report.FeedId is not null
        && story.Reports.Any(r => r.FeedId == report.FeedId && r.Url == report.Url)
        && !story.Reports.Any(r => r.FeedId == report.FeedId && string.Equals(r.Headline, report.Headline, StringComparison.OrdinalIgnoreCase));

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

    /// <summary>A new report may show that older ones near it belong elsewhere.</summary>
    private void LookAgain(IndexedArticle newest, DateTimeOffset at)
    {
        foreach (var report in matcher.Doubtful(newest))
        {
            if (matcher.FindBetter(report) is { } match
                && articles.Find(report.Article) is { } article
                && store.Find(report.Story) is { } source
                && store.Find(match.Story) is { } target)
            {
                report.Recall(article.Title, article.Text, article.Card);
                match = match with { Evidence = matcher.Tell(report, match.Nearest) };
                report.Forget();
                _moves.Move(source, target, article, Decision(match, DecisionKind.Moved, at) with { From = source.Id });
            }
        }
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
            var compared = StoryMatcher.Prepare(known.Title, known.Text, known.Card, day, known.Feed);
            compared.Article = known.Number;
            compared.IsBound = known.Decisions is not [.., { IsByKey: false }];
            matcher.Learn(compared, store.Current(known.Story) ?? known.Story);
        }
    }
}

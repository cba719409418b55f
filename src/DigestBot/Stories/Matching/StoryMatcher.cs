using DigestBot.Cards;
using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>
/// Finds the story of an article by what it says, in whatever language: candidates are the reports of the days around that share a
/// rare trace with it, scored by what the shared traces are worth against all that either has. Not safe to share between threads; it
/// is used under the store's write lock.
/// </summary>
public sealed class StoryMatcher(MatchOptions options)
{
    private const int Compared = 60; // candidates whose full weight is reckoned
    private const int WhoOrHowMuch = 2; // families up to this one
    private const int Few = 4; // stories; among so few being ahead of the next one proves nothing
    private const int EvidenceTold = 8;
    private const double Light = 1; // nats added to either side, so that two words in common are no identity

    /// <summary>When two reports are taken for one story.</summary>
    public MatchOptions Options => options;

    private readonly TraceIndex _index = new(options.Articles);
    private readonly WordFrequencies _words = new();
    private readonly Dictionary<long, List<IndexedArticle>> _stories = [];

    /// <summary>Makes an article ready to be compared.</summary>
    internal static IndexedArticle Prepare(string? title, string text, Card card, DateOnly day) =>
        new(card, day.DayNumber, TraceFinder.Find(title, text, card), new WordSet(title, text));

    /// <summary>The story it belongs to; null = it begins one.</summary>
    internal Match? Find(IndexedArticle article)
    {
        var candidates = Candidates(article);
        var ranked = candidates.GroupBy(c => c.Article.Story)
            .Select(g => (Story: g.Key, Score: Score(article, g.Key, [.. g]), Best: g.MaxBy(c => c.Score)))
            .Where(s => s.Score > 0)
            .OrderByDescending(s => s.Score)
            .ToList();
        if (ranked.Count == 0 || !IsMatch(ranked[0].Score, ranked.Count > Few ? ranked[1].Score : options.LeastAmongFew / options.Ahead))
        {
            return null;
        }

        var (story, score, best) = ranked[0];
        var shared = _index.Shared(article, best.Article);
        if (shared.Sum(s => s.Worth) < options.LeastEvidence || !IsProof(article, shared))
        {
            return null;
        }

        return new Match(
            story,
            score,
            ranked.Count > 1 ? ranked[1].Score : 0,
            [.. shared.OrderByDescending(s => s.Worth).Take(EvidenceTold).Select(s => new MatchEvidence(article.Kinds[s.Trace], article.Told[s.Trace], s.Worth))],
            [.. ranked.Skip(1).Where(r => r.Score >= options.Joins && AreOne(story, r.Story)).Select(r => r.Story)]);
    }

    /// <summary>Remembers an article as one of a story.</summary>
    internal void Learn(IndexedArticle article, long story)
    {
        article.Story = story;
        article.Told = [];
        _index.Add(article);
        _words.Learn(article.Language, article.Words);
        if (!_stories.TryGetValue(story, out var reports))
        {
            _stories[story] = reports = [];
        }

        reports.Add(article);
        if (_stories.Count > 4 * options.Articles)
        {
            Forget();
        }
    }

    /// <summary>Follows a merge.</summary>
    public void Merge(long loser, long winner)
    {
        if (_stories.Remove(loser, out var reports))
        {
            reports.ForEach(r => r.Story = winner);
            _stories[winner] = [.. _stories.GetValueOrDefault(winner) ?? [], .. reports];
        }
    }

    private List<(IndexedArticle Article, double Score)> Candidates(IndexedArticle article)
    {
        var mass = _index.Mass(article);
        return
        [
            .. _index.Nearest(article, other => Math.Abs(other.Day - article.Day) <= options.WindowDays, Compared)
                .Select(other => (other, Score: _index.Shared(article, other).Sum(s => s.Worth)
                    / Math.Sqrt((mass + Light) * (_index.Mass(other) + Light)) * Agreement(article, other))),
        ];
    }

    /// <summary>The mean of the two best reports; nothing when a report in the article's own language tells of something else.</summary>
    private double Score(IndexedArticle article, long story, List<(IndexedArticle Article, double Score)> scored)
    {
        var reports = _stories.GetValueOrDefault(story) ?? [];
        foreach (var report in reports.Where(r => r.Language == article.Language))
        {
            if (IsOther(article, report))
            {
                return 0;
            }
        }

        var counted = Math.Min(2, Math.Max(1, reports.Count));
        return scored.OrderByDescending(s => s.Score).Take(counted).Sum(s => s.Score) / counted;
    }

    /// <summary>
    /// Whether two texts in one language tell of two things: in other words, or by a ministry's template with other figures in it.
    /// </summary>
    private bool IsOther(IndexedArticle a, IndexedArticle b) =>
        (a.Numbers.Count > 1 && b.Numbers.Count > 1 && !a.Numbers.Overlaps(b.Numbers))
        || _words.Similarity(a.Language, a.Words, b.Words) < options.LeastInOneLanguage;

    private bool IsMatch(double score, double runnerUp) =>
        score >= options.Enough || (score >= options.Least && score >= options.Ahead * runnerUp);

    private double Agreement(IndexedArticle a, IndexedArticle b) =>
        (a.EventDate is { } day && b.EventDate is { } other && day != other ? options.OtherDay : 1)
        * (a.Countries.Count > 1 && b.Countries.Count > 1 && !a.Countries.Overlaps(b.Countries) ? options.OtherCountries : 1)
        * (a.Action is not null && b.Action is not null && a.Action != b.Action ? options.OtherAction : 1);

    /// <summary>Whether two stories' own reports bear out that they are one.</summary>
    private bool AreOne(long first, long second)
    {
        var (mine, theirs) = (_stories.GetValueOrDefault(first) ?? [], _stories.GetValueOrDefault(second) ?? []);
        var scores = new List<double>();
        foreach (var report in theirs.Take(3))
        {
            var candidates = Candidates(report);
            foreach (var other in mine)
            {
                var score = candidates.Find(c => ReferenceEquals(c.Article, other)).Score;
                if (report.Language == other.Language && IsOther(report, other))
                {
                    return false;
                }

                scores.Add(score);
            }
        }

        var best = scores.OrderDescending().Take(3).ToList();
        return best.Count > 0 && best.Average() >= options.Joins * 0.8;
    }

    /// <summary>
    /// Two kinds of evidence, and one of them says who or how much: on any day several ministries open a consultation on broadband.
    /// </summary>
    private bool IsProof(IndexedArticle article, List<(int Trace, double Worth)> shared) =>
        shared.Select(s => Family(article.Kinds[s.Trace])).Distinct().Count() >= 2
        && shared.Where(s => Family(article.Kinds[s.Trace]) <= WhoOrHowMuch).Sum(s => s.Worth) >= options.LeastEvidence / 2;

    /// <summary>Kinds that prove something independently of each other: a name is no second proof of a name.</summary>
    private static int Family(TraceKind kind) => kind switch
    {
        TraceKind.Name or TraceKind.NameStart => 0,
        TraceKind.Number => 1,
        TraceKind.Country or TraceKind.Party => 2,
        TraceKind.Date or TraceKind.EventDate => 3,
        _ => 4,
    };

    private void Forget()
    {
        var known = _index.Articles.ToHashSet();
        foreach (var (story, reports) in _stories.ToList())
        {
            reports.RemoveAll(r => !known.Contains(r));
            if (reports.Count == 0)
            {
                _stories.Remove(story);
            }
        }
    }
}

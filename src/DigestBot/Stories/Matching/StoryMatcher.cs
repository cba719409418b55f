using System.Runtime.InteropServices;
using DigestBot.Cards;

namespace DigestBot.Stories.Matching;

/// <summary>
/// Finds the story of an article by what it says, in whatever language: candidates are the reports of the days around that share a
/// rare trace with it, scored by what the shared traces are worth against all that either has. Not safe to share between threads; it
/// is used under the store's write lock.
/// </summary>
public sealed class StoryMatcher
{
    private const int Compared = 60; // candidates whose full weight is reckoned
    private const int Few = 4; // stories; among so few being ahead of the next one proves nothing
    private const int EvidenceTold = 8;
    private const int ReportsAsked = 3; // of either story, when two may be one
    private const float Light = 1; // nats added to either side, so that two words in common are no identity

    private readonly TraceIndex _index;
    private readonly TraceProbe _probe;
    private readonly WordFrequencies _words = new();
    private readonly Dictionary<long, IndexedArticle> _newest = []; // report of each story
    private readonly IndexedArticle[] _near = new IndexedArticle[Compared];
    private readonly List<Candidate> _candidates = [];

    /// <param name="options">When two reports are taken for one story.</param>
    public StoryMatcher(MatchOptions options)
    {
        Options = options;
        _index = new TraceIndex(options.Articles);
        _probe = new TraceProbe(_index);
    }

    /// <summary>When two reports are taken for one story.</summary>
    public MatchOptions Options { get; }

    /// <summary>Makes an article ready to be compared.</summary>
    internal static IndexedArticle Prepare(string? title, string text, Card card, DateOnly day) => new(title, text, card, day.DayNumber);

    /// <summary>The story it belongs to; null = it begins one.</summary>
    internal Match? Find(IndexedArticle article)
    {
        _probe.Load(article);
        Rank(article);
        var first = NextOther(article, 0);
        if (first < 0 || _candidates[first].Score < Options.Least)
        {
            return null;
        }

        var next = NextOther(article, first + 1);
        var runnerUp = next < 0 ? 0 : _candidates[next].Score;
        var (story, score, nearest) = (_candidates[first].Story, _candidates[first].Score, _candidates[first].Nearest);
        if (!IsMatch(score, _candidates.Count > Few ? runnerUp : Options.LeastAmongFew / Options.Ahead))
        {
            return null;
        }

        var shared = _probe.Shared(nearest);
        if (shared.Sum(s => s.Worth) < Options.LeastEvidence || !Evidence.IsProof(article, shared, Options.LeastEvidence / 2))
        {
            return null;
        }

        var evidence = shared.Take(EvidenceTold).Select(s => new MatchEvidence(article.Kinds[s.Trace], article.Told(s.Trace), s.Worth)).ToList();
        return new Match(story, score, runnerUp, evidence, Joins(article, first));
    }

    /// <summary>Remembers an article as one of a story.</summary>
    internal void Learn(IndexedArticle article, long story)
    {
        article.Story = story;
        var hasForgotten = _index.Add(article);
        article.Forget();
        _words.Learn(article.Language, article.Words);
        if (hasForgotten)
        {
            _newest.Clear();
            foreach (var known in _index.Articles)
            {
                Link(known);
            }
        }
        else
        {
            Link(article);
        }
    }

    /// <summary>Follows a merge.</summary>
    public void Merge(long loser, long winner)
    {
        if (!_newest.Remove(loser, out var newest))
        {
            return;
        }

        var oldest = newest;
        for (var report = newest; report is not null; report = report.NextOfStory)
        {
            report.Story = winner;
            oldest = report;
        }

        oldest.NextOfStory = _newest.GetValueOrDefault(winner);
        _newest[winner] = newest;
    }

    /// <summary>The stories near the probed article, the best first: each scored by the mean of its two best reports.</summary>
    private void Rank(IndexedArticle article)
    {
        _candidates.Clear();
        var count = _probe.Nearest(Options.WindowDays, _near);
        foreach (var other in _near.AsSpan(0, count))
        {
            var score = Score(article, other);
            if (score <= 0)
            {
                continue;
            }

            var known = _candidates.FindIndex(c => c.Story == other.Story);
            if (known < 0)
            {
                _candidates.Add(new Candidate(other.Story, other, score, 0, _newest[other.Story].NextOfStory is null));
            }
            else
            {
                _candidates[known] = _candidates[known].With(other, score);
            }
        }

        _candidates.Sort(static (a, b) => b.Score.CompareTo(a.Score));
    }

    /// <summary>The next story, from a place on, of which no report in the article's own language tells of something else; -1 = none.</summary>
    private int NextOther(IndexedArticle article, int from)
    {
        for (var i = from; i < _candidates.Count; i++)
        {
            if (!IsContradicted(article, _candidates[i].Story))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsContradicted(IndexedArticle article, long story)
    {
        for (var report = _newest.GetValueOrDefault(story); report is not null; report = report.NextOfStory)
        {
            if (report.Language == article.Language && IsOther(article, report))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two texts in one language tell of two things: in other words, or by a ministry's template with other figures in it.</summary>
    private bool IsOther(IndexedArticle a, IndexedArticle b) =>
        (a.Numbers.Length > 1 && b.Numbers.Length > 1 && !a.SharesNumber(b))
        || _words.Similarity(a.Language, a.Words, b.Words) < Options.LeastInOneLanguage;

    private bool IsMatch(double score, double runnerUp) =>
        score >= Options.Enough || (score >= Options.Least && score >= Options.Ahead * runnerUp);

    /// <summary>What the probed article shares with another one, over the geometric mean of what either has.</summary>
    private float Score(IndexedArticle article, IndexedArticle other) =>
        _probe.Worth(other) / MathF.Sqrt((_probe.Mass + Light) * (_index.Mass(other) + Light)) * (float)Agreement(article, other);

    private double Agreement(IndexedArticle a, IndexedArticle b) =>
        (a.EventDate is { } day && b.EventDate is { } other && day != other ? Options.OtherDay : 1)
        * (a.Countries.Length > 1 && b.Countries.Length > 1 && !a.SharesCountry(b) ? Options.OtherCountries : 1)
        * (a.Action is not null && b.Action is not null && a.Action != b.Action ? Options.OtherAction : 1);

    /// <summary>Other stories that an article shows to be the same as the one that is its own.</summary>
    private List<long> Joins(IndexedArticle article, int first)
    {
        var own = _candidates[first].Story;
        var others = new List<long>();
        for (var i = NextOther(article, first + 1); i >= 0 && _candidates[i].Score >= Options.Joins; i = NextOther(article, i + 1))
        {
            others.Add(_candidates[i].Story);
        }

        return others.FindAll(other => AreOne(own, other));
    }

    /// <summary>Whether two stories' own reports bear out that they are one.</summary>
    private bool AreOne(long first, long second)
    {
        var scores = new List<float>();
        foreach (var report in Reports(second).Take(ReportsAsked))
        {
            _probe.Load(report);
            foreach (var other in Reports(first))
            {
                if (report.Language == other.Language && IsOther(report, other))
                {
                    return false;
                }

                scores.Add(Math.Abs(report.Day - other.Day) <= Options.WindowDays ? Score(report, other) : 0);
            }
        }

        return scores.Count > 0 && scores.OrderDescending().Take(ReportsAsked).Average() >= Options.Joins * 0.8;
    }

    private IEnumerable<IndexedArticle> Reports(long story)
    {
        for (var report = _newest.GetValueOrDefault(story); report is not null; report = report.NextOfStory)
        {
            yield return report;
        }
    }

    private void Link(IndexedArticle article)
    {
        ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest, article.Story, out _);
        article.NextOfStory = newest;
        newest = article;
    }
}

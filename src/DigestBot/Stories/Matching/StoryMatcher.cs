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
    private const int StoriesWeighed = 6; // those with the nearest report; others are ranked last
    private const int ReportsWeighed = 12; // of a story, the newest
    private const int LookedAtAgain = 3; // reports judged again at most after each new one

    private readonly TraceIndex _index;
    private readonly TraceProbe _probe;
    private readonly KnownReports _reports = new();
    private readonly Likeness _likeness;
    private readonly Unity _unity;
    private readonly IndexedArticle[] _near = new IndexedArticle[Compared];
    private readonly float[] _nearScores = new float[Compared];
    private readonly List<Candidate> _candidates = [];
    private int _nearCount;

    /// <param name="options">When two reports are taken for one story.</param>
    public StoryMatcher(MatchOptions options)
    {
        Options = options;
        _index = new TraceIndex(options.Articles);
        _probe = new TraceProbe(_index);
        _likeness = new Likeness(options, _index, _probe);
        _unity = new Unity(options, _reports, _probe, _likeness);
    }

    /// <summary>When two reports are taken for one story.</summary>
    public MatchOptions Options { get; }

    /// <summary>The nearest story of the article judged last, and its score; null = none was near.</summary>
    internal (long Story, double Score)? Nearest { get; private set; }

    /// <summary>Makes an article ready to be compared.</summary>
    internal static IndexedArticle Prepare(string? title, string text, Card card, DateOnly day, string? feed = null) =>
        new(title, text, card, day.DayNumber) { Feed = feed };

    /// <summary>The story it belongs to; null = it begins one.</summary>
    internal Match? Find(IndexedArticle article)
    {
        _probe.Load(article);
        Rank(article);
        var first = NextOther(article, 0);
        Nearest = first < 0 ? null : (_candidates[first].Story, _candidates[first].Score);
        if (first < 0 || _candidates[first].Score < Options.Least)
        {
            return null;
        }

        var best = _candidates[first];
        var next = NextOther(article, first + 1);
        var runnerUp = next < 0 ? 0 : _candidates[next].Score;
        if (!IsMatch(best.Score, _candidates.Count > Few ? runnerUp : Options.LeastAmongFew / Options.Ahead))
        {
            return null;
        }

        var shared = _probe.Shared(best.Nearest);
        if (shared.Sum(s => s.Worth) < Options.LeastEvidence || !Evidence.IsProof(article, shared, Options.LeastEvidence / 2))
        {
            return null;
        }

        return new Match(
            best.Story, best.Score, best.Nearest, runnerUp, next < 0 ? null : _candidates[next].Story, Told(article, shared), article.Story == 0 ? Joins(article, first) : []);
    }

    /// <summary>What an article shares with a report, in its own words.</summary>
    internal IReadOnlyList<MatchEvidence> Tell(IndexedArticle article, IndexedArticle report)
    {
        _probe.Load(article);
        return Told(article, _probe.Shared(report));
    }

    private static List<MatchEvidence> Told(IndexedArticle article, List<(int Trace, float Worth)> shared) =>
        [.. shared.Take(EvidenceTold).Select(s => new MatchEvidence(article.Kinds[s.Trace], article.Told(s.Trace), Math.Round(s.Worth, 2)))];

    /// <summary>
    /// Reports near the article judged last that may belong elsewhere, now that it is known: they have more in common with it than
    /// with their own stories.
    /// </summary>
    internal List<IndexedArticle> Doubtful(IndexedArticle article)
    {
        var doubtful = new List<IndexedArticle>();
        for (var i = 0; i < _nearCount && doubtful.Count < LookedAtAgain; i++)
        {
            var other = _near[i];
            if (other.Story != article.Story && !other.IsBound && _nearScores[i] >= Options.Least && _nearScores[i] > other.Held)
            {
                doubtful.Add(other);
            }
        }

        return doubtful;
    }

    /// <summary>Judges a report of a story again.</summary>
    /// <returns>The story that it has clearly more in common with than with its own; null = it stays.</returns>
    internal Match? FindBetter(IndexedArticle report)
    {
        var match = Find(report);
        var own = _candidates.Find(c => c.Story == report.Story).Score;
        report.Held = own;
        return match is not null && match.Story != report.Story && match.Score >= Options.Moves * own ? match : null;
    }

    /// <summary>Takes an article out, to be judged anew.</summary>
    /// <param name="number">Its number in the store.</param>
    /// <returns>The article; null when it is not among the newest.</returns>
    internal IndexedArticle? Remove(long number)
    {
        if (_reports.Find(number) is not { } article)
        {
            return null;
        }

        _reports.Remove(article);
        return article;
    }

    /// <summary>Follows a report from its story to another one.</summary>
    /// <param name="number">Its number in the store; nothing happens when it is not among the newest.</param>
    /// <param name="story">Where it is now.</param>
    internal void Move(long number, long story)
    {
        if (_reports.Find(number) is { } report && report.Story != story)
        {
            _reports.Remove(report);
            (report.Story, report.Held) = (story, 0);
            _reports.Add(report);
        }
    }

    /// <summary>Remembers an article as one of a story.</summary>
    internal void Learn(IndexedArticle article, long story, float held = 0)
    {
        (article.Story, article.Held) = (story, held);
        var hasForgotten = _index.Add(article);
        article.Forget();
        _likeness.Learn(article);
        if (!hasForgotten)
        {
            _reports.Add(article);
            return;
        }

        _reports.Clear();
        foreach (var known in _index.Articles)
        {
            _reports.Add(known);
        }
    }

    /// <summary>Notes that a key ties a story's reports together.</summary>
    internal void Bind(long story)
    {
        for (var report = _reports.Newest(story); report is not null; report = report.NextOfStory)
        {
            report.IsBound = true;
        }
    }

    /// <summary>Follows a merge.</summary>
    public void Merge(long loser, long winner) => _reports.Merge(loser, winner);

    /// <summary>The stories near the probed article, the best first.</summary>
    private void Rank(IndexedArticle article)
    {
        _candidates.Clear();
        _nearCount = _probe.Nearest(Options.WindowDays, _near);
        for (var i = 0; i < _nearCount; i++)
        {
            var other = _near[i];
            var score = _nearScores[i] = _likeness.Score(article, other);
            if (score <= 0)
            {
                continue;
            }

            var known = _candidates.FindIndex(c => c.Story == other.Story);
            if (known < 0)
            {
                _candidates.Add(new Candidate(other.Story, other, score, 0));
            }
            else
            {
                _candidates[known] = _candidates[known].With(other, score);
            }
        }

        _candidates.Sort(static (a, b) => b.Best.CompareTo(a.Best));
        for (var i = 0; i < Math.Min(_candidates.Count, StoriesWeighed); i++)
        {
            _candidates[i] = _candidates[i] with { Score = Mean(article, _candidates[i].Story) };
        }

        _candidates.Sort(static (a, b) => b.Score.CompareTo(a.Score));
    }

    /// <summary>
    /// What the probed article has in common with the reports of a story, in the mean: one that is like a single report of many was
    /// the way in which two events of one day grew together.
    /// </summary>
    private float Mean(IndexedArticle article, long story)
    {
        var (sum, count) = (0f, 0);
        for (var report = _reports.Newest(story); report is not null && count < ReportsWeighed; report = report.NextOfStory)
        {
            if (report != article)
            {
                sum += _likeness.Score(article, report);
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
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

    /// <summary>Whether a report in the article's own language tells of something else.</summary>
    private bool IsContradicted(IndexedArticle article, long story)
    {
        for (var report = _reports.Newest(story); report is not null; report = report.NextOfStory)
        {
            if (report != article && _likeness.IsOther(article, report))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMatch(double score, double runnerUp) =>
        score >= Options.Enough || (score >= Options.Least && score >= Options.Ahead * runnerUp);

    /// <summary>Other stories that an article shows to be the same as the one that is its own.</summary>
    private List<long> Joins(IndexedArticle article, int first)
    {
        var own = _candidates[first].Story;
        var others = new List<long>();
        for (var i = NextOther(article, first + 1); i >= 0 && _candidates[i].Score >= Options.Joins; i = NextOther(article, i + 1))
        {
            others.Add(_candidates[i].Story);
        }

        return others.FindAll(other => _unity.AreOne(own, other));
    }
}

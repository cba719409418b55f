using System.Runtime.InteropServices;
using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>
/// The newest articles by their traces, in memory: who else has one, and how often articles of each language have it. Full at twice
/// its size, it is made anew of the newer half.
/// </summary>
internal sealed class TraceIndex(int size)
{
    private const double Doubt = 10; // articles that the prior weighs as much as
    private const int CommonFrom = 200; // articles, and a tenth of all: what so many have tells nothing

    private readonly Dictionary<TraceKey, List<Posting>> _postings = [];
    private const int Languages = 64; // told apart; more share the last number

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _byLanguage = new int[Languages];
    private List<IndexedArticle> _articles = [];

    /// <summary>All articles, the oldest first.</summary>
    public IReadOnlyList<IndexedArticle> Articles => _articles;

    public void Add(IndexedArticle article)
    {
        if (_articles.Count >= 2 * size)
        {
            var newer = _articles[^size..];
            _articles = [];
            _postings.Clear();
            Array.Clear(_byLanguage);
            newer.ForEach(Insert);
        }

        Insert(article);
    }

    /// <summary>Everyone who shares a trace worth anything, with what the shared ones are worth.</summary>
    public Dictionary<int, double> Sharing(IndexedArticle article, Func<IndexedArticle, bool> isNear)
    {
        var sharing = new Dictionary<int, double>();
        Span<int> counts = stackalloc int[Languages];
        var language = NumberOf(article.Language);
        for (var t = 0; t < article.Traces.Count; t++)
        {
            var trace = article.Traces[t];
            if (!_postings.TryGetValue(TraceKey.Of(trace), out var postings) || postings.Count > CommonFrom + (_articles.Count / 10))
            {
                continue;
            }

            Count(postings, counts);
            var own = Chance(counts, language, article.Priors[t]);
            foreach (var (number, kind, prior) in postings)
            {
                var other = _articles[number];
                if (isNear(other))
                {
                    var worth = Worth(Lesser(kind, trace.Kind), own, Chance(counts, other.LanguageNumber, prior));
                    CollectionsMarshal.GetValueRefOrAddDefault(sharing, number, out _) += Math.Max(0, worth);
                }
            }
        }

        return sharing;
    }

    /// <summary>The traces that two articles share, with what each is worth, the best first.</summary>
    public List<(Trace Trace, double Worth)> Shared(IndexedArticle article, IndexedArticle other)
    {
        var theirs = new Dictionary<TraceKey, int>();
        for (var t = 0; t < other.Traces.Count; t++)
        {
            theirs[TraceKey.Of(other.Traces[t])] = t;
        }

        Span<int> counts = stackalloc int[Languages];
        var shared = new List<(Trace, double)>();
        for (var t = 0; t < article.Traces.Count; t++)
        {
            var trace = article.Traces[t];
            if (theirs.TryGetValue(TraceKey.Of(trace), out var theirsAt) && _postings.TryGetValue(TraceKey.Of(trace), out var postings)
                && postings.Count <= CommonFrom + (_articles.Count / 10))
            {
                Count(postings, counts);
                var worth = Worth(
                    Lesser(other.Traces[theirsAt].Kind, trace.Kind),
                    Chance(counts, NumberOf(article.Language), article.Priors[t]),
                    Chance(counts, other.LanguageNumber, other.Priors[theirsAt]));
                if (worth > 0)
                {
                    shared.Add((trace, worth));
                }
            }
        }

        return [.. shared.OrderByDescending(s => s.Item2)];
    }

    /// <summary>What all of an article's traces would be worth if another had them too.</summary>
    public double Mass(IndexedArticle article)
    {
        if (article.Mass.At > 0 && _articles.Count < article.Mass.At * 1.1 && _articles.Count >= article.Mass.At)
        {
            return article.Mass.Mass;
        }

        var mass = 0.0;
        Span<int> counts = stackalloc int[Languages];
        var language = NumberOf(article.Language);
        for (var t = 0; t < article.Traces.Count; t++)
        {
            var trace = article.Traces[t];
            Count(_postings.GetValueOrDefault(TraceKey.Of(trace)), counts);
            var chance = Chance(counts, language, article.Priors[t]);
            mass += Math.Max(0, Worth(trace.Kind, chance, chance));
        }

        article.Mass = (mass, _articles.Count);
        return mass;
    }

    private void Insert(IndexedArticle article)
    {
        var number = _articles.Count;
        _articles.Add(article);
        article.LanguageNumber = NumberOf(article.Language);
        _byLanguage[article.LanguageNumber]++;
        for (var t = 0; t < article.Traces.Count; t++)
        {
            ref var postings = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, TraceKey.Of(article.Traces[t]), out _);
            (postings ??= new List<Posting>(1)).Add(new Posting(number, article.Traces[t].Kind, article.Priors[t]));
        }
    }

    /// <summary>How likely an article of a language has a trace: as often as was seen, or as the prior says while little was.</summary>
    private double Chance(ReadOnlySpan<int> counts, int language, double prior) =>
        (counts[language] + (Doubt * prior) + 0.01) / (_byLanguage[language] + Doubt);

    /// <summary>Articles of each language that have a trace.</summary>
    private void Count(List<Posting>? postings, Span<int> counts)
    {
        counts.Clear();
        foreach (var posting in CollectionsMarshal.AsSpan(postings))
        {
            counts[_articles[posting.Number].LanguageNumber]++;
        }
    }

    private int NumberOf(string language)
    {
        if (!_numbers.TryGetValue(language, out var number))
        {
            _numbers[language] = number = Math.Min(_numbers.Count, Languages - 1);
        }

        return number;
    }

    private static double Worth(TraceKind kind, double chance, double otherChance) =>
        TraceWeights.Trust(kind) * (Math.Log(TraceWeights.IfSame(kind) / chance) + Math.Log(TraceWeights.IfSame(kind) / otherChance)) / 2;

    private static TraceKind Lesser(TraceKind a, TraceKind b) => TraceWeights.Trust(a) <= TraceWeights.Trust(b) ? a : b;

    /// <summary>That an article has a trace.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Posting(int Number, TraceKind Kind, float Prior);
}

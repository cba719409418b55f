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
    private const int Visited = 4000; // postings looked at for one article, those of its rarest traces
    private const int Languages = 32; // told apart; more share the last number

    private readonly Dictionary<ulong, PostingList> _postings = [];
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

    /// <summary>Those with whom an article shares the most of its rarest traces.</summary>
    public List<IndexedArticle> Nearest(IndexedArticle article, Func<IndexedArticle, bool> isNear, int count)
    {
        var lists = article.Keys.Select((key, t) => (List: _postings.GetValueOrDefault(key), Trace: t))
            .Where(l => l.List is not null)
            .OrderBy(l => l.List!.Count)
            .ToList();
        var language = NumberOf(article.Language);
        var sums = new Dictionary<int, double>();
        var visited = 0;
        foreach (var (list, t) in lists)
        {
            var worth = Worth(article.Kinds[t], Chance(list, language, article.Priors[t]));
            if (worth <= 0 || (visited += list!.Count) > Visited)
            {
                continue;
            }

            foreach (var number in list.Numbers)
            {
                if (isNear(_articles[number]))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(sums, number, out _) += worth;
                }
            }
        }

        return [.. sums.OrderByDescending(s => s.Value).Take(count).Select(s => _articles[s.Key])];
    }

    /// <summary>The traces that two articles share, by their place in the first one, with what each is worth.</summary>
    public List<(int Trace, double Worth)> Shared(IndexedArticle article, IndexedArticle other)
    {
        var shared = new List<(int, double)>();
        var (own, theirs) = (NumberOf(article.Language), NumberOf(other.Language));
        for (int a = 0, b = 0; a < article.Keys.Length && b < other.Keys.Length;)
        {
            if (article.Keys[a] != other.Keys[b])
            {
                _ = article.Keys[a] < other.Keys[b] ? a++ : b++;
                continue;
            }

            var list = _postings.GetValueOrDefault(article.Keys[a]);
            var kind = TraceWeights.Trust(article.Kinds[a]) <= TraceWeights.Trust(other.Kinds[b]) ? article.Kinds[a] : other.Kinds[b];
            var worth = (Worth(kind, Chance(list, own, article.Priors[a])) + Worth(kind, Chance(list, theirs, other.Priors[b]))) / 2;
            if (worth > 0)
            {
                shared.Add((a, worth));
            }

            a++;
            b++;
        }

        return shared;
    }

    /// <summary>What all of an article's traces would be worth if another had them too.</summary>
    public double Mass(IndexedArticle article)
    {
        if (article.Mass.At > 0 && _articles.Count < article.Mass.At * 1.1 && _articles.Count >= article.Mass.At)
        {
            return article.Mass.Mass;
        }

        var mass = 0.0;
        var language = NumberOf(article.Language);
        for (var t = 0; t < article.Keys.Length; t++)
        {
            mass += Math.Max(0, Worth(article.Kinds[t], Chance(_postings.GetValueOrDefault(article.Keys[t]), language, article.Priors[t])));
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
        foreach (var key in article.Keys)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, key, out _);
            (list ??= new PostingList()).Add(number, article.LanguageNumber);
        }
    }

    /// <summary>How likely an article of a language has a trace: as often as was seen, or as the prior says while little was.</summary>
    private double Chance(PostingList? list, int language, double prior) =>
        ((list?.In(language) ?? 0) + (Doubt * prior) + 0.01) / (_byLanguage[language] + Doubt);

    private static double Worth(TraceKind kind, double chance) => TraceWeights.Trust(kind) * Math.Log(TraceWeights.IfSame(kind) / chance);

    private int NumberOf(string language)
    {
        if (!_numbers.TryGetValue(language, out var number))
        {
            _numbers[language] = number = Math.Min(_numbers.Count, Languages - 1);
        }

        return number;
    }
}

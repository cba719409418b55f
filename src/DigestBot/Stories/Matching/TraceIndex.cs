namespace DigestBot.Stories.Matching;

/// <summary>
/// The newest articles by their traces, in memory: who else has one, and how often articles of each language have it. Full at twice
/// its size, it is made anew of the newer half.
/// </summary>
internal sealed class TraceIndex(int size)
{
    private readonly PostingTable _postings = new();
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly int[] _byLanguage = new int[PostingTable.Languages];
    private List<IndexedArticle> _articles = [];

    /// <summary>All articles, the oldest first.</summary>
    public IReadOnlyList<IndexedArticle> Articles => _articles;

    public PostingTable Postings => _postings;

    /// <summary>Adds an article.</summary>
    /// <returns>Whether older ones were forgotten.</returns>
    public bool Add(IndexedArticle article)
    {
        var full = _articles.Count >= 2 * size;
        if (full)
        {
            StartAnew();
        }

        var rows = new int[article.Traces.Length];
        Begin(article);
        for (var t = 0; t < rows.Length; t++)
        {
            rows[t] = _postings.Add(article.Traces[t].Code);
        }

        article.Rows = rows;
        return full;
    }

    /// <summary>Minus the logarithm of the chance that an article has a trace: as often as was seen, or as expected while little was.</summary>
    /// <param name="row">The trace's row; -1 = none has it.</param>
    /// <param name="language">The number of the article's language.</param>
    /// <param name="expected">See <see cref="IndexedArticle.Expected"/>.</param>
    public float Rarity(int row, int language, float expected) =>
        MathF.Log((_byLanguage[language] + TraceWeights.Doubt) / ((row < 0 ? 0 : _postings.Count(row, language)) + expected));

    /// <summary>What all traces of an article in the index would be worth if another had them too; reckoned anew when the index has grown.</summary>
    public float Mass(IndexedArticle article)
    {
        if (article.Mass.At > 0 && _articles.Count < article.Mass.At * 1.1f && _articles.Count >= article.Mass.At)
        {
            return article.Mass.Mass;
        }

        var mass = 0f;
        for (var t = 0; t < article.Rows.Length; t++)
        {
            mass += MathF.Max(0, TraceWeights.Worth(article.Kinds[t], Rarity(article.Rows[t], article.LanguageNumber, article.Expected[t])));
        }

        article.Mass = (mass, _articles.Count);
        return mass;
    }

    public int NumberOf(string language)
    {
        if (!_languages.TryGetValue(language, out var number))
        {
            _languages[language] = number = Math.Min(_languages.Count, PostingTable.Languages - 1);
        }

        return number;
    }

    private void Begin(IndexedArticle article)
    {
        article.Number = _articles.Count;
        article.LanguageNumber = NumberOf(article.Language);
        _articles.Add(article);
        _byLanguage[article.LanguageNumber]++;
        _postings.Begin(article.LanguageNumber);
    }

    private void StartAnew()
    {
        var newer = _articles[^size..];
        var codes = _postings.Codes();
        _articles = [];
        _postings.Clear();
        Array.Clear(_byLanguage);
        foreach (var article in newer.Where(a => a.Story != 0))
        {
            Begin(article);
            for (var t = 0; t < article.Rows.Length; t++)
            {
                article.Rows[t] = _postings.Add(codes[article.Rows[t]]);
            }
        }
    }
}

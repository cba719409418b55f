namespace DigestBot.Stories.Matching;

/// <summary>
/// How often words are in the texts of a language, learned as articles come: what a ministry writes in each of its releases weighs
/// nothing after a few of them. Halved when many were seen, so that it follows the news.
/// </summary>
internal sealed class WordFrequencies
{
    private const int Buckets = 1 << 16; // words that fall together only weigh a little less
    private const int HalvedAt = 20_000; // texts of a language
    private const float Doubt = 10;

    private static readonly float[] Logs = [.. Enumerable.Range(0, HalvedAt + 1).Select(n => MathF.Log(n + 0.5f))];

    private readonly Dictionary<string, Language> _languages = new(StringComparer.Ordinal);

    public void Learn(string language, WordSet words)
    {
        if (!_languages.TryGetValue(language, out var known))
        {
            _languages[language] = known = new Language();
        }

        foreach (var word in words.Words)
        {
            known.Counts[word % Buckets]++;
        }

        if (++known.Texts >= HalvedAt)
        {
            known.Texts /= 2;
            for (var i = 0; i < Buckets; i++)
            {
                known.Counts[i] /= 2;
            }
        }
    }

    /// <summary>The cosine of two texts' words, each weighed by its rarity squared: 1 = the same words, 0 = none in common.</summary>
    public double Similarity(string language, WordSet first, WordSet second)
    {
        var known = _languages.GetValueOrDefault(language, Language.Unknown);
        var seen = MathF.Log(known.Texts + Doubt);
        var a = first.Words;
        var b = second.Words;
        double both = 0, ofA = 0, ofB = 0;
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            var (isA, isB) = (i < a.Length && (j == b.Length || a[i] <= b[j]), j < b.Length && (i == a.Length || b[j] <= a[i]));
            var rarity = seen - Logs[Math.Min(HalvedAt, known.Counts[(isA ? a[i] : b[j]) % Buckets])];
            var weight = rarity > 0 ? rarity * rarity : 0;
            (ofA, i) = isA ? (ofA + weight, i + 1) : (ofA, i);
            (ofB, j) = isB ? (ofB + weight, j + 1) : (ofB, j);
            both += isA && isB ? weight : 0;
        }

        return ofA > 0 && ofB > 0 ? both / Math.Sqrt(ofA * ofB) : 0;
    }

    private sealed class Language
    {
        public static readonly Language Unknown = new();

        public int[] Counts { get; } = new int[Buckets];

        public int Texts { get; set; }
    }
}

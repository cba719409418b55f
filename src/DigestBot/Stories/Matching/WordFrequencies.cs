namespace DigestBot.Stories.Matching;

/// <summary>
/// How often words are in the texts of a language, learned as articles come: what a ministry writes in each of its releases weighs
/// nothing after a few of them. Halved when many were seen, so that it follows the news.
/// </summary>
internal sealed class WordFrequencies
{
    private const int Buckets = 1 << 16; // words that fall together only weigh a little less
    private const int HalvedAt = 20_000; // texts of a language
    private const double Doubt = 10;

    private readonly Dictionary<string, (int[] Counts, int Texts)> _languages = new(StringComparer.Ordinal);

    public void Learn(string language, WordSet words)
    {
        var (counts, texts) = _languages.TryGetValue(language, out var known) ? known : (new int[Buckets], 0);
        foreach (var word in words.Words)
        {
            counts[word % Buckets]++;
        }

        if (++texts >= HalvedAt)
        {
            texts /= 2;
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] /= 2;
            }
        }

        _languages[language] = (counts, texts);
    }

    /// <summary>The cosine of two texts' words, each weighed by its rarity squared: 1 = the same words, 0 = none in common.</summary>
    public double Similarity(string language, WordSet a, WordSet b)
    {
        var (counts, texts) = _languages.GetValueOrDefault(language, ([], 0));
        double both = 0, first = 0, second = 0;
        foreach (var word in a.Words)
        {
            var weight = Weight(counts, texts, word);
            first += weight;
            both += b.Contains(word) ? weight : 0;
        }

        foreach (var word in b.Words)
        {
            second += Weight(counts, texts, word);
        }

        return first > 0 && second > 0 ? both / Math.Sqrt(first * second) : 0;
    }

    private static double Weight(int[] counts, int texts, uint word)
    {
        var rarity = Math.Log((texts + Doubt) / ((counts.Length == 0 ? 0 : counts[word % Buckets]) + 0.5));
        return rarity > 0 ? rarity * rarity : 0;
    }
}

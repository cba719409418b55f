using System.Collections.Frozen;

namespace DigestBot.Cards.Languages;

/// <summary>
/// Tells languages in Latin letters by their smallest words, the letters that few have, and their commonest endings: a real article
/// has dozens of them, so that the statistical detector, dear to load, is only asked about a few words or a mixed text.
/// </summary>
internal static class FunctionWords
{
    // One language must be ahead this clearly, or nothing is said. Of 593 news texts in these languages, 98 % are decided by
    // their first 200 characters and none of them wrongly; of 913 first 60 characters 61 %, and five wrongly.
    private const double Least = 1.5;
    private const double Ahead = 1.5;

    private const int LongestWord = 24;
    private const int ShortestWithEnding = 6;
    private const double OfEnding = 0.25;
    private const int LettersCounted = 8; // of one language: a name in a foreign spelling, told ten times, is no language

    private static readonly string[] Codes = ["en", "es", "fr", "pt", "de", "it", "tr", "id", "pl"];

    private static readonly FrozenDictionary<string, double[]> Words = Weighed(
        ("en", "the of and to in is was for that with on as by at from has have be it an are were its this will which their not or but who had they been more after said would his he"),
        ("es", "el la los las de del y que en un una por con para se su al es lo como más fue ha sobre entre también este esta sus pero no le son desde hasta según cuando"),
        ("fr", "le la les de des du et en un une que qui pour dans sur au aux par avec est sont ce cette ses son plus a été ne pas l d n qu à leur leurs il elle ont mais ou"),
        ("pt", "o a os as de do da dos das e que em um uma para com por no na nos nas se ao à são foi mais não pela pelo como também ou mas seu sua entre aos até"),
        ("de", "der die das und in den von zu mit des dem für auf ist im ein eine nicht auch sich bei nach wird werden hat sind am zum über aus einer einem einen er es wie dass sie"),
        ("it", "il lo la i gli le di del della dei delle e che in un una per con da dal dalla nel nella sul sono è ha non si al alla anche l d dell all nell ai alle più come ma"),
        ("tr", "ve bir bu da de ile için olarak olan daha çok en gibi kadar sonra ise ya göre ancak üzere her tarafından oldu olduğunu ki ne iki yeni bugün hem veya değil var yok"),
        ("id", "yang dan di dari untuk pada dengan ini itu dalam akan tidak ke oleh juga sebagai telah adalah atau para lebih bisa kata kami ada mereka tersebut dia karena bahwa secara"),
        ("pl", "w i z na do się nie że o od po jest to dla przez oraz za jak są który która które ze przy tym będzie a roku ma jego był była było ich tego"));

    private static readonly FrozenDictionary<char, (int Language, double Weight)> Letters = new[]
    {
        ("es", "ñ¿¡", 0.5), ("pt", "ãõ", 0.5), ("de", "ßäöü", 0.25), ("tr", "ğışİ", 0.5), ("pl", "łąęśżźćń", 0.5), ("fr", "êœèûç", 0.15), ("it", "ìòàù", 0.15),
    }.SelectMany(l => l.Item2.Select(c => (Letter: c, Language: Index(l.Item1), Weight: l.Item3))).ToFrozenDictionary(l => l.Letter, l => (l.Language, l.Weight));

    private static readonly (int Language, string Ending)[] Endings = [.. new[]
    {
        ("en", "ing ed ly ness tion"), ("es", "ción ciones dad dades miento"), ("fr", "eur aux ique ement tion"), ("pt", "ção ções dade mento"),
        ("de", "ung ungen keit schaft lich"), ("it", "zione zioni ità mento"), ("tr", "lar ler ları leri nın nin acak ecek ması mesi ında inde iyor ıyor"), ("id", "nya kan asi aan"),
        ("pl", "nia nie ego ość ych"),
    }.SelectMany(l => l.Item2.Split(' ').Select(ending => (Index(l.Item1), ending)))];

    /// <summary>The language, or null when no one is clearly ahead.</summary>
    public static string? Decide(ReadOnlySpan<char> text)
    {
        Span<double> scores = stackalloc double[Codes.Length];
        Span<int> letters = stackalloc int[Codes.Length];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Letters.TryGetValue(text[i], out var letter) && letters[letter.Language]++ < LettersCounted)
            {
                scores[letter.Language] += letter.Weight;
            }

            var isLetter = i < text.Length && char.IsLetter(text[i]);
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                Count(text[start..i], scores);
                start = -1;
            }
        }

        return Leader(scores);
    }

    private static string? Leader(ReadOnlySpan<double> scores)
    {
        var best = 0;
        var second = 0.0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                second = scores[best];
                best = i;
            }
            else
            {
                second = Math.Max(second, scores[i]);
            }
        }

        return scores[best] >= Least && scores[best] >= second * Ahead ? Codes[best] : null;
    }

    /// <summary>Whether a folded word is a small word of a language.</summary>
    public static bool Has(string code, string folded) => Index(code) is var language && language >= 0 && Words.TryGetValue(folded, out var weights) && weights[language] > 0;

    private static void Count(ReadOnlySpan<char> word, Span<double> scores)
    {
        if (word.Length > LongestWord)
        {
            return;
        }

        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var weights))
        {
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += weights[i];
            }
        }

        if (word.Length >= ShortestWithEnding)
        {
            foreach (var (language, ending) in Endings)
            {
                scores[language] += lower.EndsWith(ending, StringComparison.Ordinal) ? OfEnding : 0;
            }
        }
    }

    /// <summary>A word of one language weighs 1; one that several have tells less.</summary>
    private static FrozenDictionary<string, double[]> Weighed(params ReadOnlySpan<(string Code, string Words)> languages)
    {
        var weights = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var (code, words) in languages)
        {
            foreach (var word in words.Split(' '))
            {
                weights.TryAdd(word, new double[Codes.Length]);
                weights[word][Index(code)] = 1;
            }
        }

        foreach (var row in weights.Values)
        {
            var weight = row.Sum() switch { 1 => 1.0, 2 => 0.5, _ => 0.34 };
            for (var i = 0; i < row.Length; i++)
            {
                row[i] *= weight;
            }
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int Index(string code) => Array.IndexOf(Codes, code);
}

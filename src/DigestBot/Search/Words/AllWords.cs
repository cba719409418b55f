using System.Text;
using AnyAscii;
using DigestBot.Cards.Text;

namespace DigestBot.Search.Words;

/// <summary>The ways of all languages to take texts apart. For one thread at a time.</summary>
internal sealed class AllWords
{
    private static readonly string[] Latin = [LanguageWords.Plain, "en", "es", "fr", "pt", "de", "it", "tr", "id", "pl"];
    private static readonly string[] Cyrillic = [LanguageWords.Plain, "ru", "uk"];
    private static readonly string[] Arabic = [LanguageWords.Plain, "ar"];
    private static readonly string[] Devanagari = [LanguageWords.Plain, "hi"];
    private static readonly string[] Others = [LanguageWords.Plain];
    private readonly Dictionary<string, LanguageWords> _known = new(StringComparer.Ordinal);

    /// <summary>The way of one language.</summary>
    /// <param name="language">ISO 639-1; any other is taken apart without knowing its endings.</param>
    public LanguageWords In(string language)
    {
        var key = Array.IndexOf(Latin, language) >= 0 || language is "ru" or "uk" or "ar" or "hi" ? language : LanguageWords.Plain;
        if (!_known.TryGetValue(key, out var words))
        {
            _known[key] = words = new LanguageWords(key);
        }

        return words;
    }

    /// <summary>What a typed text may look like in the index, whatever language it was typed in: each a row of words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Readings(string text)
    {
        var readings = new List<IReadOnlyList<string>>();
        foreach (var language in Candidates(text))
        {
            IReadOnlyList<string> words = [.. In(language).Of(text).Select(w => w.Word)];
            if (words.Count > 0 && !readings.Exists(r => r.SequenceEqual(words)))
            {
                readings.Add(words);
            }
        }

        return readings;
    }

    /// <summary>A name in Latin letters without accents: Щёголев and Щеголев are both "shchegolev".</summary>
    public static string Latinised(string name)
    {
        var folded = Folding.Fold(name);
        return Ascii.IsValid(folded) ? folded : folded.Transliterate();
    }

    private static string[] Candidates(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF'):
                    return Latin;
                case >= '\u0400' and <= '\u052F':
                    return Cyrillic;
                case (>= '\u0600' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE'):
                    return Arabic;
                case >= '\u0900' and <= '\u097F':
                    return Devanagari;
            }
        }

        return Others;
    }
}

using Lingua;

namespace DigestBot.Cards.Languages;

/// <summary>
/// Tells the language of a text among ours. Letters decide where they can, then the small words; only a short or mixed text is
/// given to the statistical detector, which takes 0.3 s and 28 MB at its first use.
/// </summary>
public static class LanguageDetector
{
    /// <summary>What is said of a text that tells no language.</summary>
    public const string Unknown = "und";

    // Enough to be sure of, and cheap for a long text.
    private const int LettersRead = 400;
    private const int CharactersRead = 4000;

    private static readonly Dictionary<Language, string> Codes = new()
    {
        [Language.English] = "en", [Language.Spanish] = "es", [Language.Russian] = "ru", [Language.French] = "fr",
        [Language.Portuguese] = "pt", [Language.German] = "de", [Language.Italian] = "it", [Language.Turkish] = "tr",
        [Language.Indonesian] = "id", [Language.Ukrainian] = "uk", [Language.Polish] = "pl",
    };

    private static readonly Lazy<Lingua.LanguageDetector> Statistics = new(() =>
        LanguageDetectorBuilder.FromLanguages([.. Codes.Keys]).WithLowAccuracyMode().Build());

    /// <summary>ISO 639-1 code of one of <see cref="LanguageCodes.All"/>, or <see cref="Unknown"/> for a text without words.</summary>
    /// <param name="text">Any text; its first few hundred letters are looked at.</param>
    /// <param name="likely">
    /// What the text's publisher writes in, if known: taken where letters and words leave a choice among languages in its letters.
    /// </param>
    public static string Detect(string text, string? likely = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = LetterCount.Of(text.AsSpan(0, Math.Min(text.Length, CharactersRead)), LettersRead);
        return letters.Decide()
            ?? FunctionWords.Decide(text.AsSpan(0, letters.Read))
            ?? (IsPossible(likely, letters) ? likely! : Count(text[..letters.Read]));
    }

    /// <summary>The language of an article, whatever its source states.</summary>
    internal static string Detect(Article article) => Detect(string.Concat(Head(article.Title), "\n", Head(article.Text)), article.LikelyLanguage);

    private static ReadOnlySpan<char> Head(string? text) => text.AsSpan(0, Math.Min(text?.Length ?? 0, CharactersRead / 2));

    /// <summary>Among languages that the statistics would have to choose from.</summary>
    private static bool IsPossible(string? language, LetterCount letters) =>
        language is not null && Codes.ContainsValue(language) && letters.IsCyrillic == (language is "ru" or "uk");

    private static string Count(string text) =>
        Statistics.Value.DetectLanguageOf(text) is var language && Codes.TryGetValue(language, out var code) ? code : Unknown;
}

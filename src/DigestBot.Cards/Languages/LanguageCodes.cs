namespace DigestBot.Cards.Languages;

/// <summary>The languages that cards are read from and digests are written in.</summary>
public static class LanguageCodes
{
    /// <summary>ISO 639-1 codes, English first.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["en", "es", "ru", "fr", "pt", "de", "it", "ar", "zh", "ja", "ko", "tr", "id", "uk", "pl", "hi"];
}

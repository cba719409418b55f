namespace DigestBot.Cards.Languages;

/// <summary>The languages that cards are read from and digests are written in.</summary>
public static class LanguageCodes
{
    /// <summary>ISO 639-1 codes, English first.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["en", "es", "ru", "fr", "pt", "de", "it", "ar", "zh", "ja", "ko", "tr", "id", "uk", "pl", "hi"];

    /// <summary>The code as listed in <see cref="All"/>; null for a language that is not.</summary>
    /// <param name="code">A code as sources write it: <c>EN</c>, <c>pt-BR</c>, <c>zh_Hant</c>.</param>
    public static string? Normalise(string? code)
    {
        if (code is null)
        {
            return null;
        }

        var cut = code.AsSpan().Trim().IndexOfAny('-', '_');
        var plain = (cut < 0 ? code.Trim() : code.Trim()[..cut]).ToLowerInvariant();
        return plain is "in" ? "id" : All.Contains(plain) ? plain : null;
    }
}

namespace DigestBot.Cards.Languages;

/// <summary>Names of our languages in our languages.</summary>
public static class LanguageNames
{
    /// <summary>"French" for <c>fr</c> in <c>en</c>; the code itself for a language that is none of ours.</summary>
    /// <param name="code">ISO 639-1 code of the language to name.</param>
    /// <param name="language">ISO 639-1 code of the language to name it in; English is taken for one that is none of ours.</param>
    public static string Of(string code, string language)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(language);
        return LanguagePack.Of(language).Cldr.Languages.GetValueOrDefault(LanguageCodes.Normalise(code) ?? code, code);
    }
}

namespace DigestBot.Digests;

/// <summary>
/// Which form of a counted word a number takes, by the cardinal rules of Unicode CLDR 48 for whole numbers. Left out are the forms
/// that Spanish, French, Italian and Portuguese have for whole millions only.
/// </summary>
public static class Plurals
{
    /// <summary>The forms that a language has.</summary>
    /// <param name="language">ISO 639-1 code of one of ours.</param>
    public static IReadOnlyList<string> Forms(string language) => language switch
    {
        "ru" or "uk" or "pl" => ["one", "few", "many"],
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        "zh" or "ja" or "ko" or "id" => ["other"],
        _ => ["one", "other"],
    };

    /// <summary>The form that a number takes.</summary>
    /// <param name="language">ISO 639-1 code of one of ours.</param>
    /// <param name="number">0 or more.</param>
    public static string Form(string language, int number)
    {
        var (ones, hundreds) = (number % 10, number % 100);
        return language switch
        {
            "ru" or "uk" when ones == 1 && hundreds != 11 => "one",
            "pl" when number == 1 => "one",
            "ru" or "uk" or "pl" => ones is >= 2 and <= 4 && hundreds is < 12 or > 14 ? "few" : "many",
            "ar" => number switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ => hundreds switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" },
            },
            "zh" or "ja" or "ko" or "id" => "other",
            "fr" or "pt" or "hi" => number is 0 or 1 ? "one" : "other",
            _ => number == 1 ? "one" : "other",
        };
    }
}

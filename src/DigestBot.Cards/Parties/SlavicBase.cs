namespace DigestBot.Cards.Parties;

/// <summary>Puts the adjectives and the noun of a Russian or Ukrainian name into the base case, so that it has one id in all cases.</summary>
internal static class SlavicBase
{
    private static readonly string[] Masculine = ["ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ій", "им"];
    private static readonly string[] Feminine = ["ой", "ей", "ую", "юю", "ої", "ій"];

    /// <summary>Верховного суда → Верховный суд, Республиканской партии → Республиканская партия; the rest stays.</summary>
    public static string Of(string name)
    {
        var words = name.Split(' ');
        var head = Array.FindIndex(words, word => word.Length > 2 && !NameRunFinder.LooksLikeAdjective(word) && char.IsLetter(word[0]));
        if (head < 0)
        {
            return name;
        }

        words[head] = Noun(words[head], out var isFeminine);
        for (var i = 0; i < head; i++)
        {
            words[i] = Adjective(words[i], isFeminine);
        }

        return string.Join(' ', words);
    }

    private static string Noun(string word, out bool isFeminine)
    {
        isFeminine = false;
        foreach (var (stem, ending, feminine) in (ReadOnlySpan<(string Stem, string Ending, bool Feminine)>)
        [
            ("парти", "я", true), ("парті", "я", true), ("академи", "я", true), ("академі", "я", true), ("ассоциаци", "я", true), ("асоціаці", "я", true), ("федераци", "я", true),
            ("федераці", "я", true), ("комисси", "я", true), ("комісі", "я", true), ("коалици", "я", true), ("коаліці", "я", true), ("полици", "я", true), ("поліці", "я", true),
            ("палат", "а", true), ("служб", "а", true), ("лиг", "а", true), ("ліг", "а", true), ("школ", "а", true), ("прокуратур", "а", true), ("рад", "а", true), ("арми", "я", true),
            ("министерств", "о", false), ("міністерств", "о", false), ("агентств", "о", false), ("управлени", "е", false), ("собрани", "е", false), ("обществ", "о", false), ("движени", "е", false),
            ("университет", "", false), ("університет", "", false), ("институт", "", false), ("інститут", "", false), ("суд", "", false), ("союз", "", false), ("комитет", "", false),
            ("комітет", "", false), ("совет", "", false), ("клуб", "", false), ("фонд", "", false), ("центр", "", false), ("банк", "", false), ("департамент", "", false), ("колледж", "", false),
        ])
        {
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && word.Length - stem.Length <= 3)
            {
                isFeminine = feminine;
                return word[..stem.Length] + ending;
            }
        }

        return word;
    }

    private static string Adjective(string word, bool isFeminine)
    {
        foreach (var ending in isFeminine ? Feminine : Masculine)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                var ukrainian = word.AsSpan().IndexOfAny("іїє") >= 0;
                return stem + (isFeminine ? ukrainian ? "а" : "ая" : "кгхшжчщ".Contains(stem[^1], StringComparison.Ordinal) && !ukrainian ? "ий" : ukrainian ? "ий" : "ый");
            }
        }

        return word;
    }
}

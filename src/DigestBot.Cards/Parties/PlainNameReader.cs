using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Reads names in scripts without capitals: Arabic and Devanagari by the words that can follow a name, Chinese and Korean by
/// family names, Japanese by the change of script.
/// </summary>
internal static class PlainNameReader
{
    private const int MostOfficeWords = 8;
    private const int MostNames = 3;

    /// <summary>The name behind a title.</summary>
    /// <returns>Start and end of the name; both 0 when there is none.</returns>
    public static (int Start, int End) After(NameWords words, LanguagePack pack, int titleEnd) => pack.Code switch
    {
        "zh" => Chinese(words.Text, pack, titleEnd),
        "ar" or "hi" => Words(words, pack, titleEnd),
        _ => default,
    };

    /// <summary>The name before a title.</summary>
    /// <returns>Start and end of the name; both 0 when there is none.</returns>
    public static (int Start, int End) Before(NameWords words, LanguagePack pack, int titleStart) => pack.Code switch
    {
        "ja" => Japanese(words.Text, pack, titleStart),
        "ko" => Korean(words.Text, pack, titleStart),
        _ => default,
    };

    private static (int Start, int End) Words(NameWords words, LanguagePack pack, int end)
    {
        int first = 0, last = 0, names = 0;
        var article = pack.Code == "ar";
        for (var count = 0; count < MostOfficeWords && names < MostNames; count++)
        {
            var start = end;
            while (start < words.Text.Length && words.Text[start] == ' ')
            {
                start++;
            }

            if (!words.IsSpace(end, start))
            {
                break;
            }

            end = words.EndOfWord(start);
            var kind = words.KindOf(start, end);
            var word = Folding.Fold(words.Text.AsSpan()[start..end]);
            if (kind == NameWord.None || pack.NameStops.Contains(word))
            {
                break;
            }

            // Behind "minister", words with the article are the department; behind a first name, they are the family.
            var isOffice = kind == NameWord.Office && (word.Length > 3 || pack.OfficeWords.Contains(word));
            if (names == 0 && (isOffice || (article && (word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("وال", StringComparison.Ordinal)))))
            {
                continue;
            }

            first = names == 0 ? start : first;
            last = end;
            names += kind == NameWord.Particle ? 0 : 1;
            if (article && names > 1 && word.StartsWith("ال", StringComparison.Ordinal))
            {
                break;
            }
        }

        return names > 1 ? (first, Math.Min(last, words.Text.Length)) : default;
    }

    private static (int Start, int End) Chinese(string text, LanguagePack pack, int end)
    {
        var start = end;
        while (start < text.Length && start - end < 2 && text[start] is ' ' or '\u3000' or '：' or ':')
        {
            start++;
        }

        var surname = pack.Names.Surnames.FirstOrDefault(name => string.CompareOrdinal(text, start, name, 0, name.Length) == 0);
        // "To", "and" and "for" are family names too, and stand before a verb or another name.
        if (surname is null or "向" or "和" or "对" or "對")
        {
            return default;
        }

        var last = start + surname.Length;
        while (last < text.Length && last < start + surname.Length + 2 && Scripts.Of(text[last]) == Script.Han
            && !(last > start + surname.Length && pack.Names.Stops.Contains(text[last].ToString())))
        {
            last++;
        }

        return last > start + surname.Length ? (start, last) : default;
    }

    private static (int Start, int End) Japanese(string text, LanguagePack pack, int titleStart)
    {
        var start = titleStart;
        while (start > 0 && titleStart - start < 7 && Scripts.Of(text[start - 1]) == Script.Han)
        {
            start--;
        }

        // "文部科学大臣" is an office: a name begins with a family name.
        var names = PersonNames.Of("ja");
        for (var length = 1; length <= 3 && start + length <= titleStart; length++)
        {
            if (titleStart - start is >= 2 and <= 5 && JapanesePersonFinder.IsSurname(text[start..(start + length)], names, pack))
            {
                return (start, titleStart);
            }
        }

        return default;
    }

    private static (int Start, int End) Korean(string text, LanguagePack pack, int titleStart)
    {
        // "표영신 통신정책기획과장": the title may be the end of a longer word.
        var wordStart = titleStart;
        while (wordStart > 0 && titleStart - wordStart < 20 && Scripts.Of(text[wordStart - 1]) == Script.Hangul)
        {
            wordStart--;
        }

        if (wordStart < 3 || text[wordStart - 1] != ' ')
        {
            return default;
        }

        var end = wordStart - 1;
        var start = end;
        while (start > 0 && end - start < 6 && Scripts.Of(text[start - 1]) == Script.Hangul)
        {
            start--;
        }

        var isName = end - start is 3 or 2 && pack.Names.Surnames.Any(name => string.CompareOrdinal(text, start, name, 0, name.Length) == 0);
        return isName && end - start == 3 ? (start, end) : default;
    }
}

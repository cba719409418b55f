using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Finds organisations that no list has, by the noun their names are made with: "University of Nairobi", "Universidad de Chile",
/// Колумбийский университет, 早稲田大学. The noun alone is no name.
/// </summary>
internal static class HeadNounFinder
{
    private const int MostWords = 7;
    private const int LongestEastAsian = 16;
    private const int MostFound = 200;
    // "Local banks", "several parties".
    private static readonly string[] Generic = ["当地", "當地", "本地", "各国", "各國", "各地", "全国", "全國", "外国", "外國", "商业", "商業", "大型", "国有", "國有", "地方", "私人", "投资", "投資", "多家", "两家", "三家", "一家", "两党", "兩黨", "复数", "複数", "大手", "民間", "地元", "海外", "国内", "県内", "市内"];

    private const string EndsHanName = "的在和与與是了由对對将將被把给給从從向到等及或為为于於是有这這那该該其中名位个個";

    /// <summary>Every mention in a field, in order.</summary>
    /// <param name="field">The field.</param>
    /// <param name="pack">Its language.</param>
    /// <param name="countries">The countries found in it: "Russian Federation" is one.</param>
    public static IEnumerable<Mention> Find(FieldReading field, LanguagePack pack, MentionIndex countries)
    {
        // In a headline where every word has a capital, none tells a name.
        if (field.IsAllCapitals || (field.Field == TextField.Title && pack.HasCase && IsTitleCase(field.Text)))
        {
            yield break;
        }

        var taken = 0;
        var count = 0;
        foreach (var head in field.Longest(PhraseKind.OrganisationHead))
        {
            var (start, end) = pack.Code switch
            {
                "zh" or "ja" => EastAsian(field, head, pack),
                "ko" => Korean(field.Text, head, pack),
                "hi" => Hindi(field.Text, head, pack),
                "ar" => default,
                "ru" or "uk" => Slavic(field, head, pack, countries),
                _ => Latin(field, head, pack),
            };
            if (end > start && start >= taken && countries.Overlapping(head.Start, head.End) is null && count++ < MostFound)
            {
                taken = end;
                var name = pack.Code is "ru" or "uk" ? SlavicBase.Of(field.Text[start..end]) : field.Text[start..end];
                yield return new Mention(PartyKind.Organisation, "organisation:" + Slug.Of(name), field.Span(start, end), Name: name);
            }
        }
    }

    /// <summary>Every Korean name that is one word with its noun, in order.</summary>
    public static IEnumerable<Mention> FindKorean(FieldReading field, LanguagePack pack) =>
        KoreanHeads.Find(field.Text, pack).Take(MostFound)
            .Select(name => new Mention(PartyKind.Organisation, "organisation:" + Slug.Of(field.Text[name.Start..name.End]), field.Span(name.Start, name.End)));

    private static bool IsTitleCase(string text)
    {
        var words = text.Split(' ').Where(word => word.Length > 3).ToArray();
        return words.Count(word => char.IsUpper(word[0])) * 3 > words.Length * 2;
    }

    private static (int Start, int End) Latin(FieldReading field, Hit head, LanguagePack pack)
    {
        var text = field.Text;
        if (!char.IsUpper(text[head.Start]))
        {
            return default;
        }

        var start = head.Start;
        var words = 0;
        if (pack.Code is "en" or "de" or "tr" or "pl")
        {
            while (words < MostWords && WordBefore(text, start) is var before && before < start - 1 && char.IsUpper(text[before]) && !pack.IsFunctionWord(Folding.Fold(text.AsSpan()[before..(start - 1)]))
                && (pack.Code != "de" || words == 0))
            {
                start = before;
                words++;
            }
        }

        var end = head.End;
        var connectors = 0;
        for (var at = end; at + 1 < text.Length && text[at] is ' ' && words < MostWords;)
        {
            var to = Scripts.EndOfWord(text, at + 2 <= text.Length ? at + 2 : text.Length);
            var word = text[(at + 1)..to];
            if (char.IsUpper(text[at + 1]))
            {
                end = to;
                words++;
                connectors = 0;
            }
            else if (!IsConnector(word, pack) || ++connectors > 2)
            {
                // "Assemblée nationale", "Sąd najwyższy": an adjective in small letters.
                end = words == 0 && word.Length > 5 && pack.Code is "fr" or "it" or "es" or "pt" && connectors == 0 && IsAdjective(word) ? to : end;
                words += end == to ? 1 : 0;
                break;
            }

            at = to;
        }

        return words > 0 ? (start, end) : default;
    }

    private static bool IsConnector(string word, LanguagePack pack) => pack.Code switch
    {
        "en" => word is "of" or "for" or "and" or "on" or "the" or "in",
        "de" => word is "für" or "der" or "des" or "von" or "und" or "zur" or "zu",
        "es" => word is "de" or "del" or "la" or "los" or "las" or "y" or "el" or "para",
        "pt" => word is "de" or "do" or "da" or "dos" or "das" or "e" or "a" or "o" or "para",
        "fr" => word is "de" or "du" or "des" or "la" or "le" or "et" or "les" or "pour" or "d" or "l",
        "it" => word is "di" or "del" or "della" or "dei" or "delle" or "per" or "e" or "la" or "il" or "degli",
        "pl" => word is "w" or "i" or "im",
        "id" => word is "dan",
        _ => false,
    };

    private static bool IsAdjective(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["nal", "nale", "nacional", "ral", "rale", "ique", "ien", "ienne", "éen", "éenne", "ale", "aine", "ain", "ico", "ica", "ano", "ana", "ense", "ivo", "iva", "ais", "aise", "ois", "oise", "prême", "prema", "premo", "ional", "eo", "ea", "ese", "ial", "iale"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // An adjective with a capital before the noun, a name in quotation marks or with a capital behind it.
    private static (int Start, int End) Slavic(FieldReading field, Hit head, LanguagePack pack, MentionIndex countries)
    {
        var text = field.Text;
        var start = head.Start;
        var named = false;
        for (var words = 0; words < 3 && WordBefore(text, start) is var before && before < start - 1; words++)
        {
            var word = text.AsSpan(before, start - 1 - before);
            if (word.Length < 4 || !NameRunFinder.LooksLikeAdjective(word) || !(char.IsUpper(word[0]) || words == 0))
            {
                break;
            }

            if (char.IsUpper(word[0]))
            {
                named |= ProperWords.IsWithin(text, before) || head.Length > 4;
                start = before;
            }
            else if (WordBefore(text, before) is var earlier && earlier < before - 1 && char.IsUpper(text[earlier]) && NameRunFinder.LooksLikeAdjective(text.AsSpan(earlier, before - 1 - earlier)))
            {
                start = earlier;
                named = true;
                break;
            }
            else
            {
                break;
            }
        }

        var end = head.End;
        if (end + 2 < text.Length && text[end] == ' ')
        {
            if (Quotes.EndOf(text, end + 1, 60) is var quoted && quoted > 0)
            {
                return (start, quoted);
            }

            for (var words = 0; words < 1 && end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]); words++)
            {
                // "глава агентства Виорел Кырлан", "агентства ЕС": a person, a country.
                var next = Scripts.EndOfWord(text, end + 2);
                if (PersonNames.Of(pack.Code).IsGiven(Folding.Fold(text.AsSpan()[(end + 1)..next]), pack.Code) || countries.Overlapping(end + 1, next) is not null || GoesOnWithCapital(text, next))
                {
                    break;
                }

                end = Scripts.EndOfWord(text, end + 2);
                named = true;
            }
        }

        return named && !(start == head.Start && end == head.End) ? (start, end) : default;
    }

    // Two capitals behind "head of the agency" are the head, not the agency.
    private static bool GoesOnWithCapital(string text, int end) => end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]);

    private static (int Start, int End) EastAsian(FieldReading field, Hit head, LanguagePack pack)
    {
        var text = field.Text;
        if (head.End < text.Length && pack.Code == "ja" && Scripts.Of(text[head.End]) is Script.Han or Script.Katakana && head.Length < 3)
        {
            return default;
        }

        var start = head.Start;
        while (start > 0 && head.Start - start < LongestEastAsian && IsNamePart(text[start - 1], pack))
        {
            start--;
        }

        if (pack.Code == "zh" && head.Start - start > 4)
        {
            start = field.Overlapping(PhraseKind.Country, start, head.Start) is { } country && country.Start >= start ? country.Start : head.Start - 4;
        }

        var isGeneric = head.Start > 0 && text[head.Start - 1] == '・' || Array.Exists(Generic, word => text.AsSpan(start, Math.Max(0, head.Start - start)).StartsWith(word));
        return head.Start - start >= 2 && !isGeneric ? (start, head.End) : default;
    }

    private static bool IsNamePart(char c, LanguagePack pack) => Scripts.Of(c) switch
    {
        Script.Katakana => pack.Code == "ja",
        Script.Han => pack.Code == "ja" ? c is not ('年' or '月' or '日' or '第' or '各' or '元' or '同') : !EndsHanName.Contains(c, StringComparison.Ordinal),
        _ => char.IsAsciiLetter(c) || (c is '・' or 'ー' or '&' && pack.Code == "ja"),
    };

    private static (int Start, int End) Korean(string text, Hit head, LanguagePack pack)
    {
        var wordEnd = head.End;
        while (wordEnd < text.Length && Scripts.Of(text[wordEnd]) == Script.Hangul)
        {
            wordEnd++;
        }

        var rest = text[head.End..wordEnd];
        if (rest.Length > 0 && !pack.NameStops.Contains(rest))
        {
            return default;
        }

        var start = head.Start;
        while (start > 0 && (Scripts.Of(text[start - 1]) == Script.Hangul || char.IsAsciiLetterOrDigit(text[start - 1])) && head.Start - start < LongestEastAsian)
        {
            start--;
        }

        // 경찰청 is one word; "서울 고등법원" is two.
        if (head.Start - start >= 2)
        {
            return (start, head.End);
        }

        return head.Length > 2 && head.Start == start && start > 2 && text[start - 1] == ' ' && WordBefore(text, start) is var before && start - 1 - before is >= 2 and <= 8
            && Scripts.Of(text[start - 2]) == Script.Hangul && !pack.NameStops.Contains(text[(start - 2)..(start - 1)]) ? (before, head.End) : default;
    }

    private static (int Start, int End) Hindi(string text, Hit head, LanguagePack pack)
    {
        var start = head.Start;
        for (var words = 0; words < 3 && WordBefore(text, start) is var before && before < start - 1; words++)
        {
            var word = Folding.Fold(text.AsSpan()[before..(start - 1)]);
            if (word.Length < 3 || pack.NameStops.Contains(word) || !Scripts.IsWord(text[start - 2]) || char.IsDigit(text[before]))
            {
                break;
            }

            start = before;
            if (words == 0 && word.Length > 4)
            {
                break;
            }
        }

        return start < head.Start ? (start, head.End) : default;
    }

    private static int WordBefore(string text, int start)
    {
        if (start < 2 || text[start - 1] != ' ')
        {
            return start;
        }

        var word = start - 1;
        while (word > 0 && start - word < 40 && (Scripts.IsWord(text[word - 1]) || text[word - 1] is '-' or '\'' or '’' or '.' && word < start - 1))
        {
            word--;
        }

        return word;
    }
}

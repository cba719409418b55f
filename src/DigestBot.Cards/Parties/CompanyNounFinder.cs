using System.Collections.Frozen;
using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Finds companies that no registry has, by what stands beside their names: a noun ("l'operatore Blu", компания «Ромашка»,
/// "Blu şirketi"), or a last word that only companies have ("Blu Carrier Services"); then every later mention by the first word.
/// </summary>
internal static class CompanyNounFinder
{
    private const int LongestName = 60;
    private const int MostWords = 5;
    private const int MostCompanies = 100;
    private const int ShortestFirstWord = 5;

    private static readonly FrozenSet<string> Tails =
        ("Services Research Technologies Technology Telecom Telecoms Telekom Telecommunications Communications Networks Systems Solutions Industries Group Holdings Airlines Airways Motors " +
        "Pharmaceuticals Energy Studios Records Pictures Capital Partners Mobile Wireless Satellite Broadband Cable Post Cloud Semiconductor Semiconductors Electronics Software Labs " +
        "Consulting Insurance Bank Banking Aerospace Robotics Logistics Media Entertainment Ventures Securities Brewery Press Publishing Films Film Productions Enterprises Fiber Fibre Carrier " +
        "Petroleum Oil Steel Foods Brands Airport Interactive Games Gaming Digital").Split(' ').ToFrozenSet();

    // Before such words no name ends, but a sentence goes on.
    private static readonly FrozenSet<string> NotFirst = "The A An Our Its Their His This That These New National Public Social Mass Digital Mobile Open Data El La Los Las Le Les Il Der Die Das Free".Split(' ').ToFrozenSet();

    /// <summary>Every mention in all fields.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="taken">Whether a place has a name already.</param>
    public static IReadOnlyList<Mention> Find(ArticleReading reading, Func<TextField, int, int, bool> taken)
    {
        var found = new List<Mention>();
        foreach (var field in reading.Fields.Where(field => !field.IsAllCapitals))
        {
            found.AddRange(Candidates(field, reading.Pack).Where(span => !reading.IsOpening(field.Field, span.Start) && !taken(field.Field, span.Start, span.End)).Take(MostCompanies)
                .Select(span => CompanyFinder.Unknown(field, span.Start, span.End, field.Text[span.Start..span.End])).Where(mention => mention.Id.Length > "company:".Length + 1));
        }

        foreach (var (id, word) in found.Select(mention => (mention.Id, Word: FirstWord(mention.Span.Text))).Where(pair => pair.Word.Length >= ShortestFirstWord).DistinctBy(pair => pair.Word).ToArray())
        {
            found.AddRange(reading.Fields.SelectMany(field => Uses(field, word)).Where(span => !taken(span.Field, span.Start, span.End) && !found.Exists(mention => mention.Span.Field == span.Field && mention.Span.Start <= span.Start && span.End <= mention.Span.End))
                .Take(MostCompanies).Select(span => new Mention(PartyKind.Company, id, span)).ToArray());
        }

        return found;
    }

    private static IEnumerable<(int Start, int End)> Candidates(FieldReading field, LanguagePack pack)
    {
        var text = field.Text;
        foreach (var noun in field.Longest(PhraseKind.CompanyNoun))
        {
            if (noun.End + 2 >= text.Length || text[noun.End] is not (' ' or '\u00A0'))
            {
                continue;
            }

            if (Quotes.EndOf(text, noun.End + 1, LongestName) is var quoted && quoted > 0)
            {
                yield return (noun.End + 1, quoted);
            }
            else if (pack.HasCase && EndOfRun(text, noun.End + 1, out var words) is var end && end > 0 && (words > 1 || pack.Code is not ("de" or "en")))
            {
                yield return (noun.End + 1, end);
            }
        }

        foreach (var noun in field.Longest(PhraseKind.CompanyNounAfter))
        {
            if (pack.HasSpaces && noun.Start > 2 && text[noun.Start - 1] == ' ' && StartOfRun(text, noun.Start - 1) is var start && start < noun.Start - 1)
            {
                yield return (start, noun.Start - 1);
            }
            else if (!pack.HasSpaces && (BeforeNoun(text, noun.Start) is var before && before < noun.Start - 1 ? before : AfterCountry(field, noun)) is var from && from < noun.Start - 1)
            {
                yield return (from, noun.End);
            }
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetterUpper(text[i]) && (i == 0 || !Scripts.IsWord(text[i - 1])))
            {
                var end = EndOfRun(text, i, out var words);
                if (words is > 1 and < MostWords && EndOfTailed(text, i, end) is var to && to > 0)
                {
                    yield return (i, to);
                }

                i = Math.Max(end - 1, i);
            }
        }
    }

    /// <summary>Where a row of capitalised words ends whose last is one of companies, if its first can begin a name; 0 otherwise.</summary>
    private static int EndOfTailed(string text, int start, int end)
    {
        var words = text[start..end].Split(' ');
        return words.Length > 1 && Tails.Contains(words[^1]) && !NotFirst.Contains(words[0]) && !Tails.Contains(words[0]) ? end : 0;
    }

    private static int EndOfRun(string text, int start, out int words)
    {
        words = 0;
        var last = 0;
        var at = start;
        while (at < text.Length && words < MostWords && (char.IsUpper(text[at]) || (words > 0 && text[at] == '&')))
        {
            var end = at + 1;
            while (end < text.Length && (Scripts.IsWord(text[end]) || (text[end] is '-' or '&' or '\'' or '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
            {
                end++;
            }

            last = end;
            words++;
            at = end < text.Length && text[end] == ' ' ? end + 1 : text.Length;
        }

        return last;
    }

    private static int StartOfRun(string text, int end)
    {
        var start = end;
        for (var words = 0; words < MostWords && start > 0; words++)
        {
            var to = words == 0 ? end : start - 1;
            if (words > 0 && text[to] != ' ')
            {
                break;
            }

            var word = to;
            while (word > 0 && (Scripts.IsWord(text[word - 1]) || text[word - 1] is '-' or '&'))
            {
                word--;
            }

            if (word == to || !char.IsUpper(text[word]))
            {
                break;
            }

            start = word;
        }

        return start;
    }

    // "AvroEnergy公司", "DTVサービス社": Latin letters, digits and katakana before the noun.
    private static int BeforeNoun(string text, int noun)
    {
        var start = noun;
        while (start > 0 && noun - start < 30 && (char.IsAsciiLetterOrDigit(text[start - 1]) || Scripts.Of(text[start - 1]) == Script.Katakana || text[start - 1] is '・' or '&' or '-'))
        {
            start--;
        }

        return start;
    }

    // 沙特云计算公司: from the name of a country on, where nothing but Chinese characters stands between.
    private static int AfterCountry(FieldReading field, Hit noun)
    {
        const int longest = 10;
        var text = field.Text;
        return field.Overlapping(PhraseKind.Country, Math.Max(0, noun.Start - longest), noun.Start) is { } country && country.End < noun.Start && AllHan(text, country.End, noun.Start)
            ? country.Start : noun.Start;
    }

    private static bool AllHan(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Scripts.Of(text[i]) != Script.Han || "的和与與在是等".Contains(text[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return end - start > 1;
    }

    private static string FirstWord(string name)
    {
        var plain = name.TrimStart('«', '"', '“', '„');
        var end = plain.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && !NotFirst.Contains(plain[..end]) && !Tails.Contains(plain[..end]) ? plain[..end] : "";
    }

    private static IEnumerable<TextSpan> Uses(FieldReading field, string word)
    {
        for (var at = field.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = field.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            if (Scripts.IsBoundary(field.Text, at) && Scripts.IsBoundary(field.Text, at + word.Length))
            {
                yield return field.Span(at, at + word.Length);
            }
        }
    }
}

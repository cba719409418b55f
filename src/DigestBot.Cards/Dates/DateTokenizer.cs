using System.Globalization;
using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Dates;

/// <summary>Picks out of a text the words and numbers that dates are made of.</summary>
internal static class DateTokenizer
{
    private const int MostDigits = 8;
    private const string ChineseWeekdays = "一二三四五六日";
    private const string NoWeekdayBefore = "十百千万个個家名项項次些共直起样樣天月年周";

    private static readonly PhraseKind[] Kinds =
        [PhraseKind.Month, PhraseKind.Weekday, PhraseKind.RelativeDay, PhraseKind.Number, PhraseKind.DateWord];

    /// <summary>All tokens between two places, in order.</summary>
    public static List<DateToken> Tokens(FieldReading field, LanguagePack pack, int start, int end)
    {
        var text = field.Text;
        var tokens = new List<DateToken>();
        var index = start;
        foreach (var group in Groups(field))
        {
            var hit = group[0];
            if (hit.Start >= end)
            {
                break;
            }

            if (hit.Start >= index)
            {
                AddNumbers(text, pack, index, hit.Start, tokens);
                index = Add(text, pack, TokenOf(group), tokens);
            }
        }

        AddNumbers(text, pack, index, end, tokens);
        return tokens;
    }

    /// <summary>Adds a token, with the month's other name behind it (أكتوبر/تشرين الأول) taken into it and the 五 of 上周五 added.</summary>
    /// <returns>The index behind what was added.</returns>
    private static int Add(string text, LanguagePack pack, DateToken token, List<DateToken> tokens)
    {
        if (token.Kind == DateTokenKind.Month && tokens.Count > 0 && tokens[^1] is { Kind: DateTokenKind.Month } first && first.Value == token.Value
            && token.Start - first.End is > 0 and <= 3 && text.AsSpan(first.End, token.Start - first.End).Trim(' ') is "/" or "(" or "-" or "")
        {
            var end = token.End < text.Length && text[token.End] == ')' && text.AsSpan(first.End, token.Start - first.End).Contains('(') ? token.End + 1 : token.End;
            tokens[^1] = first with { End = end };
            return end;
        }

        // 第一个星期五
        if (pack.Code == "zh" && token.Is(DateParts.UnitWeek) && text[token.End - 1] is '期' or '拜' && ChineseWeekday(text, token.End) is var nth && nth > 0)
        {
            token = new DateToken(DateTokenKind.Weekday, nth, token.Start, token.End + 1);
        }

        tokens.Add(token);
        if (pack.Code == "zh" && token.Is(DateParts.Week) && ChineseWeekday(text, token.End) is var weekday && weekday > 0)
        {
            tokens.Add(new DateToken(DateTokenKind.Weekday, weekday, token.End, token.End + 1));
            return token.End + 1;
        }

        return token.End;
    }

    // 上周五; 上周一共, 上周三家 and 下周十一 go on otherwise.
    private static int ChineseWeekday(string text, int at)
    {
        var weekday = at < text.Length ? text[at] is '天' ? 7 : ChineseWeekdays.IndexOf(text[at], StringComparison.Ordinal) + 1 : 0;
        return at + 1 < text.Length && NoWeekdayBefore.Contains(text[at + 1], StringComparison.Ordinal) ? 0 : weekday;
    }

    /// <summary>The longest hits, with all that stand in the same place: "mar" is March and Tuesday, "in" is two kinds of in.</summary>
    private static IEnumerable<List<Hit>> Groups(FieldReading field)
    {
        var group = new List<Hit>();
        foreach (var hit in Kinds.SelectMany(field.All).Where(hit => IsWritten(field.Text, hit)).OrderBy(hit => hit.Start).ThenByDescending(hit => hit.End).ThenBy(hit => hit.Phrase.Kind))
        {
            if (group.Count > 0 && (hit.Start != group[0].Start || hit.End != group[0].End))
            {
                if (hit.Start < group[0].End)
                {
                    continue;
                }

                yield return group;
                group = [];
            }

            group.Add(hit);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    // "się" is no "sie" (August): short months are looked at with their accents.
    private static bool IsWritten(string text, Hit hit) =>
        hit.Phrase.Kind != PhraseKind.Month || hit.Length > 3 || text.AsSpan(hit.Start, hit.Length).Equals(hit.Phrase.Form, StringComparison.OrdinalIgnoreCase);

    private static DateToken TokenOf(List<Hit> group)
    {
        var first = group[0];
        var parts = DateParts.None;
        var value = 0;
        foreach (var hit in group.Where(hit => hit.Phrase.Kind == PhraseKind.DateWord))
        {
            var (part, offset) = PartOf(hit.Phrase.Id);
            parts |= part;
            value = offset != 0 ? offset : value;
        }

        var kind = first.Phrase.Kind switch
        {
            PhraseKind.Month => DateTokenKind.Month,
            PhraseKind.Weekday => DateTokenKind.Weekday,
            PhraseKind.RelativeDay => DateTokenKind.Day,
            PhraseKind.Number => DateTokenKind.Number,
            _ => DateTokenKind.Word,
        };
        return new DateToken(kind, kind == DateTokenKind.Word ? value : Int(first.Phrase.Id), first.Start, first.End, Parts: parts,
            Counts: kind == DateTokenKind.Month && group.FindIndex(hit => hit.Phrase.Kind == PhraseKind.Number) is var number and >= 0 ? Int(group[number].Phrase.Id) : 0);
    }

    private static (DateParts Part, int Offset) PartOf(string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && !id.StartsWith("unit", StringComparison.Ordinal))
        {
            return (Enum.TryParse<DateParts>(id.AsSpan(0, dot), ignoreCase: true, out var period) ? period : DateParts.None, Int(id[(dot + 1)..]));
        }

        return (Enum.TryParse<DateParts>(id.Replace(".", "", StringComparison.Ordinal), ignoreCase: true, out var part) ? part : DateParts.None, 0);
    }

    private static int Int(string id) => int.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static void AddNumbers(string text, LanguagePack pack, int start, int end, List<DateToken> tokens)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsDigit(text[i]))
            {
                var last = i;
                long value = 0;
                while (last < end && char.IsDigit(text[last]))
                {
                    value = last - i < MostDigits ? (value * 10) + (int)char.GetNumericValue(text[last]) : value;
                    last++;
                }

                var digits = last - i;
                if (digits <= MostDigits && !IsPartOfWord(text, i) && !IsMoney(text, i))
                {
                    tokens.Add(new DateToken(DateTokenKind.Number, (int)value, i, EndOfOrdinal(text, pack, last) is var whole && whole <= end ? whole : last, digits));
                }

                i = last - 1;
            }
            else if (pack.Code is "zh" or "ja" && HanNumber.Read(text, i) is var (number, length) && length > 0)
            {
                tokens.Add(new DateToken(DateTokenKind.Number, number, i, i + length, number > 999 ? 4 : 2));
                i += length - 1;
            }
        }
    }

    // The 2020 of "IMT2020" or "IMT-2020" is no year; that of "год2020" is none either.
    private static bool IsPartOfWord(string text, int start)
    {
        if (start == 0)
        {
            return false;
        }

        var before = text[start - 1];
        var script = Scripts.Of(before);
        return (script is Script.Spaced && char.IsLetter(before))
            || (before is '-' or '‑' or '.' && start > 1 && script == Script.None && char.IsUpper(text[start - 2]));
    }

    // "$12 December 27": a price, whatever stands behind it.
    private static bool IsMoney(string text, int start)
    {
        var before = start > 1 && text[start - 1] == ' ' ? start - 2 : start - 1;
        return before >= 0 && char.GetUnicodeCategory(text[before]) == UnicodeCategory.CurrencySymbol;
    }

    private static int EndOfOrdinal(string text, LanguagePack pack, int end)
    {
        foreach (var ending in pack.Dates.OrdinalEndings)
        {
            if (string.Compare(text, end, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0
                && Scripts.IsBoundary(text, end + ending.Length))
            {
                return end + ending.Length;
            }
        }

        return end;
    }
}

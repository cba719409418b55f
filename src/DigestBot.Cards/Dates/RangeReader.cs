namespace DigestBot.Cards.Dates;

/// <summary>Completes dates by those they stand beside: the 3 of "3–7 June 2024", the year of "28 May to 2 June 2024", the month of 6月3日から7日.</summary>
internal static class RangeReader
{
    private const int LongestJoin = 12;
    private const int MostDaysOfAList = 5;
    private const string Dashes = "-‐‑–—~～〜∼∽・·、/";

    /// <summary>The dates, completed and with those that only their neighbours make clear, in order.</summary>
    public static List<DateMatch> Complete(DateContext context, List<DateMatch> found)
    {
        var dates = new List<DateMatch>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var date = found[i];
            var before = dates.Count > 0 ? dates[^1] : default;
            if (dates.Count > 0 && IsBareDay(context, date) && before.Precision == DatePrecision.Day && !IsBareDay(context, before)
                && Joined(context, EndOf(context, before), context.Tokens[date.First].Start) && WithDay(before, date.Value.Day) is { } same && same.Value > before.Value)
            {
                // "6月3日至7日", "3 June to the 7th".
                dates.Add(date with { Value = same.Value });
                continue;
            }

            if (DayBehind(context, date, i + 1 < found.Count ? found[i + 1] : null) is var (first, second, takesYear) && second is not null)
            {
                dates.Add(first);
                dates.Add(second.Value);
                i += takesYear ? 1 : 0;
                continue;
            }

            if (HasYear(context, date))
            {
                GiveYear(context, dates, date);
            }

            AddDaysBefore(context, dates, date);
            dates.Add(date);
        }

        return dates;
    }

    /// <summary>Whether a gap is one dash or its like, spaces apart.</summary>
    public static bool IsDash(ReadOnlySpan<char> gap) => gap.Trim(" .\u00A0") is { Length: 1 } dash && Dashes.Contains(dash[0], StringComparison.Ordinal);

    // "3 to 7 June", "vom 3. bis 7. Juni", "15, 16 and 17 June".
    private static void AddDaysBefore(DateContext context, List<DateMatch> dates, DateMatch date)
    {
        if (date.Precision != DatePrecision.Day || !StartsWithDay(context, date))
        {
            return;
        }

        var days = new List<DateMatch>();
        var next = date;
        for (var index = date.First - 1; days.Count < MostDaysOfAList && DayBefore(context, index, next, days.Count > 0) is { } day; index = day.First - 1)
        {
            if (dates.Count > 0 && dates[^1].Last >= day.First)
            {
                if (!IsBareDay(context, dates[^1]) || dates[^1].First != day.First)
                {
                    break;
                }

                dates.RemoveAt(dates.Count - 1);
            }

            days.Add(day);
            next = day;
        }

        days.Reverse();
        dates.AddRange(days);
    }

    // The number before a date, words such as "to the" passed over.
    private static DateMatch? DayBefore(DateContext context, int index, DateMatch date, bool inList)
    {
        for (var passed = 0; index >= 0 && passed < 3; passed++, index--)
        {
            var token = context.Tokens[index];
            var start = context.Tokens[date.First].Start;
            if (start - token.End > LongestJoin)
            {
                return null;
            }

            if (token.Kind == DateTokenKind.Number)
            {
                var joined = inList && context.Text.AsSpan(token.End, start - token.End).Trim(' ') is "," || Joined(context, token.End, start);
                return joined && token.IsDay && token.Digits > 0 && !context.IsDecimal(token) && !IsPartOfNumber(context.Text, token) && token.Value < date.Value.Day && WithDay(date, token.Value) is { } day
                    ? day with { First = index, Last = index, End = 0 } : null;
            }

            if (token.Kind is DateTokenKind.Month or DateTokenKind.Day)
            {
                return null;
            }
        }

        return null;
    }

    // "June 3-7, 2024": the year behind the second day is that of both.
    private static (DateMatch First, DateMatch? Second, bool TakesYear) DayBehind(DateContext context, DateMatch date, DateMatch? behind)
    {
        if (date.Precision != DatePrecision.Day || HasYear(context, date) || context.Tokens[date.Last] is not { IsDay: true, Digits: > 0 } last || date.Last == date.First
            || date.Last + 1 >= context.Tokens.Count)
        {
            return default;
        }

        var index = date.Last + 1;
        index += context.Tokens[index].Kind == DateTokenKind.Word ? 1 : 0;
        if (index >= context.Tokens.Count || (behind is { } other && other.First <= index) || context.Tokens[index] is not { IsDay: true, Digits: > 0 } day || day.Value <= last.Value
            || context.IsDecimal(day) || !Joined(context, last.End, day.Start))
        {
            return default;
        }

        var takesYear = behind is { Precision: DatePrecision.Year } of && of.First == index + 1 && context.Joins(index + 1, ",");
        if (!takesYear && !IsDash(context.Text.AsSpan(last.End, day.Start - last.End)) && !EndsClause(context.Text, day.End))
        {
            return default;
        }

        var year = takesYear ? behind!.Value.Value.Year : date.Value.Year;
        return DateContext.Day(year, date.Value.Month, last.Value) is { } first && DateContext.Day(year, date.Value.Month, day.Value) is { } second
            ? (date with { Value = first }, date with { Value = second, First = index, Last = takesYear ? index + 1 : index }, takesYear) : default;
    }

    // "From 28 May to 2 June 2019", "between March and May 2019": one year for both.
    private static void GiveYear(DateContext context, List<DateMatch> dates, DateMatch date)
    {
        if (dates.Count == 0 || dates[^1] is not { Precision: DatePrecision.Day or DatePrecision.Month } before || HasYear(context, before) || before.IsCounted || !HasMonth(context, before)
            || !Joined(context, EndOf(context, before), context.Tokens[date.First].Start) || date.Precision == DatePrecision.Year)
        {
            return;
        }

        var year = before.Value.Month > date.Value.Month ? date.Value.Year - 1 : date.Value.Year;
        dates[^1] = DateContext.Day(year, before.Value.Month, before.Value.Day) is { } value ? before with { Value = value } : before;
    }

    private static bool Joined(DateContext context, int start, int end)
    {
        if (end <= start || end - start > LongestJoin)
        {
            return false;
        }

        var gap = context.Text.AsSpan(start, end - start);
        if (IsDash(gap))
        {
            return true;
        }

        gap = gap.Trim(" .\u00A0");
        foreach (var join in context.Pack.Dates.Joins)
        {
            if (gap.Equals(join, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static DateMatch? WithDay(DateMatch date, int day) =>
        DateContext.Day(date.Value.Year, date.Value.Month, day) is { } value ? date with { Value = value } : null;

    private static int EndOf(DateContext context, DateMatch date) => Math.Max(date.End, context.Tokens[date.Last].End);

    // A number, perhaps with words before and a mark behind it, and no month.
    private static bool IsBareDay(DateContext context, DateMatch date) =>
        date.Precision == DatePrecision.Day && !date.IsCounted && date.Last - date.First <= 1 && context.Tokens[date.First] is { } token
        && (token.IsDay || (token.Is(DateParts.DayIntro) && context.Tokens[date.Last].IsDay)) && !HasMonth(context, date) && date.Value.Day == (token.IsDay ? token.Value : context.Tokens[date.Last].Value);

    private static bool StartsWithDay(DateContext context, DateMatch date)
    {
        var first = context.Tokens[date.First].Kind == DateTokenKind.Weekday ? date.First + 1 : date.First;
        return first < date.Last && context.Tokens[first].IsDay && context.Tokens[first].Value == date.Value.Day && HasMonth(context, date);
    }

    private static bool HasMonth(DateContext context, DateMatch date)
    {
        for (var i = date.First; i <= date.Last; i++)
        {
            if (context.Tokens[i].Kind == DateTokenKind.Month || context.Tokens[i].Is(DateParts.Month))
            {
                return true;
            }
        }

        return date.End > 0 && context.Text.AsSpan(context.Tokens[date.First].Start, date.End - context.Tokens[date.First].Start).ContainsAny('月', '월');
    }

    /// <summary>Whether the words of a date name its year or its distance from today.</summary>
    public static bool HasYear(DateContext context, DateMatch date)
    {
        for (var i = date.First; i <= date.Last; i++)
        {
            var token = context.Tokens[i];
            if (token.IsYear || token.Is(DateParts.Year | DateParts.Month) || token.Digits is 8 || token.Value > 31)
            {
                return true;
            }
        }

        return date.End > 0 && context.Text.AsSpan(context.Tokens[date.First].Start, date.End - context.Tokens[date.First].Start).ContainsAny('年', '년');
    }

    // 192.3, A3 and 3-3 are no days.
    private static bool IsPartOfNumber(string text, DateToken token) =>
        token.Start > 0 && (char.IsLetterOrDigit(text[token.Start - 1]) || text[token.Start - 1] is '-' or '/' or '.' or ',' or '№' or '#' or ':');

    private static bool EndsClause(string text, int end) =>
        text.AsSpan(end).TrimStart(" \u00A0") is var rest && (rest.IsEmpty || rest[0] is '.' or ',' or ';' or ')' or '\n' or '?' or '!');
}

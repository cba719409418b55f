namespace DigestBot.Cards.Dates;

/// <summary>Reads "the first Friday of July", "third Tuesday of next month" and, where the month comes first, "下个月第二个星期一" and its like.</summary>
internal static class NthWeekdayReader
{
    private const int MostWeeks = 5;

    /// <summary>The date that begins at a token, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        if (context.Published is not { } published)
        {
            return null;
        }

        var token = context.Tokens[index];
        if (IsMonth(token) && context.Next(index, ",의の第") is var behind and > 0 && Nth(context, behind) is var (nth, last) && last > 0)
        {
            return Match(MonthOf(token, published), nth, context.Tokens[last].Value, index, last);
        }

        if (MonthInDigits(context, index) is var monthEnd and > 0 && Nth(context, BehindOf(context, context.IndexFrom(index + 1, monthEnd))) is var (nthOf, lastOf) && lastOf > 0
            && context.Text.AsSpan(monthEnd, context.Tokens[lastOf].Start - monthEnd).Length < 10)
        {
            return Match(MonthOf(token with { Kind = DateTokenKind.Month }, published), nthOf, context.Tokens[lastOf].Value, index, lastOf);
        }

        if (Nth(context, index) is var (count, weekday) && weekday > 0 && context.Next(weekday, "") is var month and > 0 && IsMonth(context.Tokens[month]))
        {
            var year = context.Next(month, ",") is var next and > 0 && context.Tokens[next].IsYear && context.Tokens[month].Kind == DateTokenKind.Month ? next : -1;
            var first = MonthOf(context.Tokens[month], published);
            first = year > 0 ? new DateOnly(context.Tokens[year].Value, first.Month, 1) : first;
            return Match(first, count, context.Tokens[weekday].Value, index, Math.Max(month, year));
        }

        // "Jumat pertama bulan Juli".
        if (context.Pack.Code == "id" && token.Kind == DateTokenKind.Weekday && context.Joins(index + 1, "") && context.Tokens[index + 1] is { Kind: DateTokenKind.Number, Digits: 0, Value: >= 1 and <= MostWeeks } which
            && context.Next(index + 1, "") is var ofMonth and > 0 && IsMonth(context.Tokens[ofMonth]))
        {
            return Match(MonthOf(context.Tokens[ofMonth], published), which.Value, token.Value, index, ofMonth);
        }

        // "The third Tuesday": of this month.
        return Nth(context, index) is var (alone, day) && day > 0 && !IsPlainCount(context, index) ? Match(new DateOnly(published.Year, published.Month, 1), alone, context.Tokens[day].Value, index, day) : null;
    }

    private static int BehindOf(DateContext context, int index) =>
        index < context.Tokens.Count && context.Tokens[index].Kind == DateTokenKind.Word && context.Tokens[index].Is(DateParts.Of) ? index + 1 : index;

    // 7月, 7월.
    private static int MonthInDigits(DateContext context, int index)
    {
        var token = context.Tokens[index];
        var end = token.End;
        return !context.Pack.HasSpaces && token is { Kind: DateTokenKind.Number, Value: >= 1 and <= 12, Digits: > 0 } && end < context.Text.Length && context.Text[end] is '月' or '월' ? end + 1 : 0;
    }

    // "two Sundays" are no second Sunday: only ordinal words count. "One" and "first" share a token, so the form is looked at.
    private static bool IsPlainCount(DateContext context, int index)
    {
        var token = context.Tokens[index];
        var word = context.Text.AsSpan(token.Start, token.End - token.Start);
        return token.Digits == 0 && Array.Exists(context.Pack.Dates.Cardinals, word.ToString().ToLowerInvariant().Equals);
    }

    private static bool IsMonth(DateToken token) => token.Kind == DateTokenKind.Month || (token.Kind == DateTokenKind.Word && token.Is(DateParts.Month));

    private static DateOnly MonthOf(DateToken token, DateOnly published)
    {
        var month = token.Kind == DateTokenKind.Month ? NearestDate.Month(published, token.Value, NearestDate.Side.Any) : published.AddMonths(token.Value);
        return new DateOnly(month.Year, month.Month, 1);
    }

    /// <summary>A small number in words or with an ordinal ending, and the weekday behind it.</summary>
    /// <returns>The number and the index of the weekday; the index is 0 when there is none.</returns>
    private static (int Count, int Weekday) Nth(DateContext context, int index)
    {
        if (index >= context.Tokens.Count)
        {
            return default;
        }

        var token = context.Tokens[index];
        var isOrdinal = token.Digits == 0 || token.End - token.Start > token.Digits || (token.Start > 0 && context.Text[token.Start - 1] == '第');
        var isSmall = token.Kind == DateTokenKind.Number && token.Value is >= 1 and <= MostWeeks && isOrdinal;
        var next = isSmall ? context.Next(index, "") : -1;
        next = next < 0 && isSmall && index + 1 < context.Tokens.Count && context.Tokens[index + 1].Start == token.End ? index + 1 : next;
        return next > 0 && context.Tokens[next].Kind == DateTokenKind.Weekday ? (token.Value, next) : default;
    }

    private static DateMatch? Match(DateOnly month, int nth, int weekday, int first, int last)
    {
        var isoFirst = month.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)month.DayOfWeek;
        var day = month.AddDays(((weekday - isoFirst + 7) % 7) + (7 * (nth - 1)));
        return day.Month == month.Month ? new DateMatch(day, DatePrecision.Day, first, last) : null;
    }
}

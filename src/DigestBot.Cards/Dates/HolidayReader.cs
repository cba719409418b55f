namespace DigestBot.Cards.Dates;

/// <summary>Reads feasts as days, where a year or a word of time stands beside them: "Easter 2019", "on Christmas Day", "Día de la Tierra 2010".</summary>
internal static class HolidayReader
{
    private const int Easter = 10_000;

    /// <summary>The day that begins at a token, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        var token = context.Tokens[index];
        if (!token.Is(DateParts.Holiday))
        {
            return null;
        }

        var next = context.Next(index, ",");
        if (next > 0 && context.Tokens[next].IsYear && !context.IsDecimal(context.Tokens[next]))
        {
            return Day(context.Tokens[next].Value, token.Value) is { } exact ? new DateMatch(exact, DatePrecision.Day, index, next) : null;
        }

        if (context.Published is not { } published)
        {
            return null;
        }

        if (next > 0 && context.Tokens[next].Is(DateParts.Year))
        {
            return Day(published.Year + context.Tokens[next].Value, token.Value) is { } ofYear ? new DateMatch(ofYear, DatePrecision.Day, index, next) : null;
        }

        var before = index > 0 && context.Joins(index, "") ? context.Tokens[index - 1] : default;
        if (!before.Is(DateParts.In | DateParts.Side | DateParts.Future | DateParts.Before | DateParts.After | DateParts.DayIntro))
        {
            return null;
        }

        var candidates = Enumerable.Range(published.Year - 1, 3).Select(year => Day(year, token.Value)).OfType<DateOnly>()
            .Where(day => before.Is(DateParts.Last) ? day < published : !before.Is(DateParts.Next | DateParts.Coming) || day > published).ToArray();
        return candidates.Length == 0 ? null
            : new DateMatch(candidates.MinBy(day => Math.Abs(day.DayNumber - published.DayNumber)), DatePrecision.Day, before.Is(DateParts.Side) ? index - 1 : index, index);
    }

    private static DateOnly? Day(int year, int holiday) =>
        holiday < Easter ? DateContext.Day(year, holiday / 100, holiday % 100) : EasterOf(year).AddDays(holiday - Easter - 100);

    /// <summary>Gregorian Easter, by the anonymous computus.</summary>
    private static DateOnly EasterOf(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        var month = (d + e + 114 - (7 * ((a + (11 * d) + (22 * e)) / 451))) / 31;
        var day = ((d + e + 114 - (7 * ((a + (11 * d) + (22 * e)) / 451))) % 31) + 1;
        return new DateOnly(year, month, day);
    }
}

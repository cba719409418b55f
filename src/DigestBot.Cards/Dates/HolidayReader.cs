namespace DigestBot.Cards.Dates;

/// <summary>Reads feasts as days, where a year or a word of time stands beside them: "Easter 2019", "on Christmas Day", "Día de la Tierra 2010".</summary>
internal static class HolidayReader
{
    /// <summary>The day that begins at a token, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        var token = context.Tokens[index];
        if (!token.Is(DateParts.Holiday))
        {
            return WithYearBefore(context, index);
        }

        var next = context.Next(index, ",");
        if (next > 0 && context.Tokens[next].IsYear && !context.IsDecimal(context.Tokens[next]))
        {
            return Feast.Of(context.Tokens[next].Value, token.Value) is { } exact ? new DateMatch(exact, DatePrecision.Day, index, next) : null;
        }

        if (context.Published is not { } published)
        {
            return null;
        }

        if (next > 0 && context.Tokens[next].Is(DateParts.Year))
        {
            return Feast.Of(published.Year + context.Tokens[next].Value, token.Value) is { } ofYear ? new DateMatch(ofYear, DatePrecision.Day, index, next) : null;
        }

        // The 上 of 赶上圣诞节 is the end of a verb.
        var before = index > 0 && context.Joins(index, "") && (context.Pack.HasSpaces || context.Tokens[index - 1].End - context.Tokens[index - 1].Start > 1) ? context.Tokens[index - 1] : default;
        if (context.Pack.HasSpaces && !IsNameOfDay(context, token) && !before.Is(DateParts.In | DateParts.Side | DateParts.Future | DateParts.Before | DateParts.After | DateParts.DayIntro))
        {
            return null;
        }

        var candidates = Enumerable.Range(published.Year - 1, 3).Select(year => Feast.Of(year, token.Value)).OfType<DateOnly>()
            .Where(day => before.Is(DateParts.Last | DateParts.Previous) ? day < published : !before.Is(DateParts.Next | DateParts.Coming) || day > published).ToArray();
        return candidates.Length == 0 ? null
            : new DateMatch(candidates.MinBy(day => Math.Abs(day.DayNumber - published.DayNumber)), DatePrecision.Day, before.Is(DateParts.Side) ? index - 1 : index, index);
    }

    // "2010 के पृथ्वी दिवस", "今年のクリスマス", "bu yılın Cumhuriyet Bayramı".
    private static DateMatch? WithYearBefore(DateContext context, int index)
    {
        var token = context.Tokens[index];
        var year = token.IsYear && !context.IsDecimal(token) ? token.Value : token.Is(DateParts.Year) && context.Published is { } published ? published.Year + token.Value : 0;
        if (year == 0)
        {
            return null;
        }

        var end = token.End + (token.End < context.Text.Length && context.Text[token.End] is '年' or '년' ? 1 : 0);
        var next = context.IndexFrom(index + 1, end);
        for (; next < context.Tokens.Count && context.Tokens[next].Start - end <= 1; next++)
        {
            if (context.Tokens[next].Is(DateParts.Holiday))
            {
                return Feast.Of(year, context.Tokens[next].Value) is { } day ? new DateMatch(day, DatePrecision.Day, index, next) : null;
            }

            if (context.Tokens[next].Kind != DateTokenKind.Word || !context.Tokens[next].Is(DateParts.Of | DateParts.YearMark))
            {
                return null;
            }

            end = context.Tokens[next].End;
        }

        return null;
    }

    // "Labour Day" is a day whatever stands before it; "Easter" and "Christmas" are more.
    private static bool IsNameOfDay(DateContext context, DateToken token) =>
        context.Text.AsSpan(token.Start, token.End - token.Start).Contains(' ');
}

namespace DigestBot.Cards.Dates;

/// <summary>Reads dates with the month by name: 5 October 2010, October 5, 2010, October 2010, in October.</summary>
internal static class WrittenDateReader
{
    // "March", "May", "Mart" are other words too, "mart sonunda" is not.
    private const int LongestDoubtful = 5;

    /// <summary>The date that begins at a token, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        var token = context.Tokens[index];
        if (Dashed(context, index) is { } dashed)
        {
            return dashed;
        }

        if (token.IsDay && context.Next(index) is var month and > 0 && context.Tokens[month].Kind == DateTokenKind.Month && !context.IsDecimal(token))
        {
            return Whole(context, index, month, token.Value, context.Tokens[month].Value, month);
        }

        // "20th of next month".
        if (token.IsDay && !IsIndonesianCount(context, index) && context.Next(Math.Max(index, DayOfMonthReader.IsMarked(context, index))) is var period and > 0 && context.Tokens[period].Is(DateParts.Month) && context.Published is { } today
            && today.AddMonths(context.Tokens[period].Value) is var inMonth && DateContext.Day(inMonth.Year, inMonth.Month, token.Value) is { } day)
        {
            return new DateMatch(day, DatePrecision.Day, index, period);
        }

        if (token.IsYear && context.Next(index) is var middle and > 0)
        {
            return YearFirst(context, index, middle);
        }

        return token.Kind == DateTokenKind.Month ? MonthFirst(context, index) : null;
    }

    // "Dua bulan lalu" is two months ago, "tanggal 2 bulan lalu" a day of last month.
    private static bool IsIndonesianCount(DateContext context, int index) =>
        context.Pack.Code == "id" && !(index > 0 && context.Tokens[index - 1].Is(DateParts.DayIntro) && context.Joins(index, ""));

    // "2019-Aug-1", "23-2020-September", "2020/23/Sep": year, month by name and day in any order between two equal marks.
    private static DateMatch? Dashed(DateContext context, int index)
    {
        if (index + 2 >= context.Tokens.Count || context.Tokens[index + 1].Start - context.Tokens[index].End != 1 || context.Tokens[index + 2].Start - context.Tokens[index + 1].End != 1
            || context.Text[context.Tokens[index].End] is not ('-' or '/') || context.Text[context.Tokens[index].End] != context.Text[context.Tokens[index + 1].End])
        {
            return null;
        }

        int year = 0, month = 0, day = 0;
        for (var i = index; i < index + 3; i++)
        {
            var token = context.Tokens[i];
            year = token.IsYear ? token.Value : year;
            month = token.Kind == DateTokenKind.Month ? token.Value : month;
            day = token.IsDay ? token.Value : day;
        }

        return year > 0 && DateContext.Day(year, month, day) is { } value ? new DateMatch(value, DatePrecision.Day, index, index + 2) : null;
    }

    private static DateMatch? MonthFirst(DateContext context, int index)
    {
        // Behind "32" or the 31 of "31 February", what is left is no date either.
        if (index > 0 && context.Joins(index, " ") && context.Tokens[index - 1] is { Kind: DateTokenKind.Number, Digits: 1 or 2 })
        {
            return null;
        }

        var month = context.Tokens[index].Value;
        var next = context.Next(index);
        if (next > 0 && context.Tokens[next].IsDay && SpelledYear.Read(context, next).Last == 0 && DayMayFollow(context, index, next))
        {
            return Whole(context, index, next, context.Tokens[next].Value, month, next);
        }

        if (Year(context, index) is var (year, last) && last > 0)
        {
            return new DateMatch(new DateOnly(year, month, 1), DatePrecision.Month, index, last);
        }

        return Alone(context, index, month);
    }

    // "2020/Sep/23", "2016 October 16".
    private static DateMatch? YearFirst(DateContext context, int index, int month)
    {
        var day = context.Tokens[month].Kind == DateTokenKind.Month ? context.Next(month) : -1;
        return day > 0 && context.Tokens[day].IsDay
            && DateContext.Day(context.Tokens[index].Value, context.Tokens[month].Value, context.Tokens[day].Value) is { } value
            ? new DateMatch(value, DatePrecision.Day, index, day) : null;
    }

    private static DateMatch? Whole(DateContext context, int first, int last, int day, int month, int end)
    {
        if (Year(context, end) is var (year, lastOfYear) && lastOfYear > 0)
        {
            return DateContext.Day(year, month, day) is { } exact ? new DateMatch(exact, DatePrecision.Day, first, lastOfYear) : null;
        }

        if (context.Published is not { } published)
        {
            return null;
        }

        var side = SideOf(context, first, last);
        var marked = context.HasBeside(first, last, DateParts.Side);
        return NearestDate.Day(published, month, day, side) is { } near
            ? new DateMatch(near, DatePrecision.Day, first, marked && last + 1 < context.Tokens.Count && context.Tokens[last + 1].Is(DateParts.Side) ? last + 1 : last)
            : null;
    }

    /// <summary>The year behind a token: 2010, "of last year", '10, 10 behind a whole date.</summary>
    /// <returns>Year and index of its last token; the index is 0 when there is none.</returns>
    private static (int Year, int Last) Year(DateContext context, int index)
    {
        var next = context.Next(index);
        if (next < 0)
        {
            return default;
        }

        var token = context.Tokens[next];
        if (token.IsYear && !context.IsDecimal(token))
        {
            var marked = context.Joins(next + 1, "") && context.Tokens[next + 1].Is(DateParts.YearMark);
            return (token.Value, marked ? next + 1 : next);
        }

        if (token is { Kind: DateTokenKind.Number, Digits: 0 } && SpelledYear.Read(context, next) is { Last: > 0 } spelled)
        {
            return spelled;
        }

        if (token is { Kind: DateTokenKind.Number, Digits: 2 } && token.Start > 0 && context.Text[token.Start - 1] is '\'' or '’' or '-' or '/')
        {
            return (DateContext.FullYear(token.Value), next);
        }

        // "15 April of 87", "23 novembro 82": too large for a day.
        if (token is { Kind: DateTokenKind.Number, Digits: 2, Value: > 31 } && token.End - token.Start == 2 && context.Tokens[index].Kind == DateTokenKind.Month && !context.IsDecimal(token) && EndsClause(context, token.End))
        {
            return (DateContext.FullYear(token.Value), next);
        }

        return token.Is(DateParts.Year) && context.Published is { } published ? (published.Year + token.Value, next) : default;
    }

    // "10 May 87 people were fined" counts people.
    private static bool EndsClause(DateContext context, int end) =>
        context.Text.AsSpan(end).TrimStart(" \u00A0") is var rest && (rest.IsEmpty || rest[0] is '.' or ',' or ';' or ')' or '\n' or '?' or '!');

    private static DateMatch? Alone(DateContext context, int index, int month)
    {
        if (context.Published is not { } published)
        {
            return null;
        }

        var token = context.Tokens[index];
        var introduced = index > 0 && context.Joins(index, "") && context.Tokens[index - 1] is var before
            && before.Is(DateParts.In | DateParts.Of | DateParts.Future | DateParts.Side);
        var followed = index + 1 < context.Tokens.Count && context.Joins(index + 1, "") && context.Tokens[index + 1].Is(DateParts.Side);
        var isShort = token.End - token.Start < 4 && context.Text.AsSpan(token.Start, token.End - token.Start) is not ("जून" or "मई");
        if (isShort && index + 1 < context.Tokens.Count && context.Tokens[index + 1].IsDay && context.Next(index + 1) is var named and > 0 && context.Tokens[named].Kind == DateTokenKind.Month)
        {
            return null; // "mar, 5 ott": Tuesday
        }

        var doubtful = isShort || (token.End - token.Start <= LongestDoubtful && Array.IndexOf(context.Pack.Dates.DoubtfulMonths, month) >= 0);
        if (doubtful && !introduced && !followed)
        {
            return null;
        }

        var first = introduced && context.Tokens[index - 1].Is(DateParts.Side) ? index - 1 : index;
        var value = context.HasBeside(index, index, DateParts.This) ? new DateOnly(published.Year, month, 1) : NearestDate.Month(published, month, SideOf(context, index, index));
        return new DateMatch(value, DatePrecision.Month, first, followed ? index + 1 : index);
    }

    private static NearestDate.Side SideOf(DateContext context, int first, int last) =>
        context.HasBeside(first, last, DateParts.Last | DateParts.Previous) ? NearestDate.Side.Past
        : context.HasBeside(first, last, DateParts.Next | DateParts.Coming) || context.HasBeside(first, first, DateParts.Future) ? NearestDate.Side.Future
        : NearestDate.Side.Any;

    // "en octubre 20 empresas" is no day: where the day comes first, one behind the month needs a sign that it ends there.
    private static bool DayMayFollow(DateContext context, int month, int day)
    {
        if (context.Pack.File.NumericDates != "dmy")
        {
            return true;
        }

        var end = context.Tokens[day].End;
        var apart = context.Tokens[day].Start - context.Tokens[month].End;
        return apart <= 1 && (end >= context.Text.Length || !char.IsWhiteSpace(context.Text[end]) || context.Tokens[day].Digits == 0
            || (day + 1 < context.Tokens.Count && context.Joins(day + 1) && (context.Tokens[day + 1].IsYear || context.Tokens[day + 1].Is(DateParts.Of))));
    }
}

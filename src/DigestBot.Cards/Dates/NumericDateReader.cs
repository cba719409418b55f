namespace DigestBot.Cards.Dates;

/// <summary>Reads dates in digits: 2010-10-05, 05.10.2010, 10/5/10, 20101005.</summary>
internal static class NumericDateReader
{
    /// <summary>The date that begins at a token, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        var first = context.Tokens[index];
        if (first.Kind != DateTokenKind.Number || first.Digits == 0)
        {
            return null;
        }

        if (first.Digits == 8)
        {
            return Match(DateContext.Day(first.Value / 10000, first.Value / 100 % 100, first.Value % 100), index, index);
        }

        if (Spaced(context, index) is { } spaced)
        {
            return spaced;
        }

        var mark = MarkBetween(context, index + 1);
        if (mark == '\0' || first.Digits > 4 || IsTail(context, index, mark))
        {
            return null;
        }

        if (index + 2 < context.Tokens.Count && MarkBetween(context, index + 2) == mark && !GoesOn(context, index + 2, mark))
        {
            return Match(Three(context, first, context.Tokens[index + 1], context.Tokens[index + 2]), index, index + 2);
        }

        return GoesOn(context, index + 1, mark) ? null : WithCommaYear(context, index, mark) ?? Two(context, index, mark);
    }

    /// <summary>"18 8 1978", "2016 10 16": only with a year of four digits, and no fourth number.</summary>
    private static DateMatch? Spaced(DateContext context, int index)
    {
        if (index + 2 >= context.Tokens.Count || (index > 0 && context.Joins(index, "") && context.Tokens[index - 1].Digits > 0) || (index + 3 < context.Tokens.Count && context.Joins(index + 3, "") && context.Tokens[index + 3].Digits > 0))
        {
            return null;
        }

        var (a, b, c) = (context.Tokens[index], context.Tokens[index + 1], context.Tokens[index + 2]);
        var apart = b.Start - a.End == 1 && c.Start - b.End == 1 && context.Text[a.End] == ' ' && context.Text[b.End] == ' ';
        var digits = b.Digits is 1 or 2 && ((a.IsYear && c.Digits is 1 or 2) || (c.IsYear && a.Digits is 1 or 2));
        return apart && digits ? Match(Three(context, a, b, c), index, index + 2) : null;
    }

    /// <summary>"08/12,2015".</summary>
    private static DateMatch? WithCommaYear(DateContext context, int index, char mark)
    {
        var last = index + 2;
        last += last < context.Tokens.Count && context.Text[context.Tokens[last].Start] == ',' ? 1 : 0; // where "," is a word of dates
        return mark == '/' && last < context.Tokens.Count && context.Tokens[last].Kind == DateTokenKind.Number && context.Text.AsSpan(context.Tokens[index + 1].End, context.Tokens[last].Start - context.Tokens[index + 1].End) is "," or ", "
            && (context.Tokens[last].IsYear || (context.Tokens[last].Digits == 2 && context.Tokens[last].Start == context.Tokens[index + 1].End + 1))
            ? Match(Three(context, context.Tokens[index], context.Tokens[index + 1], context.Tokens[last]), index, last) : null;
    }

    private static DateOnly? Three(DateContext context, DateToken a, DateToken b, DateToken c)
    {
        if (a.Digits == 4)
        {
            return DateContext.Day(a.Value, b.Value, c.Value) ?? DateContext.Day(a.Value, c.Value, b.Value);
        }

        if (c.Digits is not (2 or 4) || a.Digits > 2 || b.Digits is > 2 or 0)
        {
            return null;
        }

        var order = context.Pack.File.NumericDates;
        if (order == "ymd" && c.Digits == 2 && a.Digits == 2 && DateContext.Day(DateContext.FullYear(a.Value), b.Value, c.Value) is { } day)
        {
            return day;
        }

        var year = c.Digits == 2 ? DateContext.FullYear(c.Value) : c.Value;
        // "16/04/21" seen from 2016: years ahead one way, this year the other.
        if (a.Digits == 2 && c.Digits == 2 && context.Published is { } published && year > published.Year + 1 && DateContext.FullYear(a.Value) == published.Year
            && DateContext.Day(published.Year, b.Value, c.Value) is { } yearFirst)
        {
            return yearFirst;
        }

        return year < 1000 ? null
            : order != "dmy" ? DateContext.Day(year, a.Value, b.Value) ?? DateContext.Day(year, b.Value, a.Value)
            : DateContext.Day(year, b.Value, a.Value) ?? DateContext.Day(year, a.Value, b.Value);
    }

    /// <summary>"2015-12" and "12/2015" are months; "22/4" is a day only when the marks and numbers leave no doubt.</summary>
    private static DateMatch? Two(DateContext context, int index, char mark)
    {
        DateToken a = context.Tokens[index], b = context.Tokens[index + 1];
        var (year, month) = a.IsYear ? (a.Value, b) : (b.IsYear ? b.Value : 0, a);
        if (year > 0 && month.Value is >= 1 and <= 12 && month.Digits is 1 or 2 && mark != ' ' && !(a.IsYear && mark == '-' && b.Digits == 1))
        {
            return new DateMatch(new DateOnly(year, month.Value, 1), DatePrecision.Month, index, index + 1);
        }

        var clear = mark == '/' ? a.Value + b.Value > 12 && (a.Value, b.Value) != (24, 7) && !context.IsDecimal(b) : mark == '.' && EndsWithDot(context, b);
        if (context.Published is not { } published || a.Digits > 2 || b.Digits is > 2 or 0 || !clear)
        {
            return null;
        }

        var monthFirst = context.Pack.File.NumericDates is "mdy" or "ymd";
        var (m, d) = monthFirst ? (a.Value, b.Value) : (b.Value, a.Value);
        var side = context.HasBeside(index, index + 1, DateParts.Next | DateParts.Coming) ? NearestDate.Side.Future : NearestDate.Side.Any;
        return Match(NearestDate.Day(published, m, d, side) ?? NearestDate.Day(published, d, m, side), index, index + 1);
    }

    // "am 14.01." ends with a dot that is no full stop.
    private static bool EndsWithDot(DateContext context, DateToken last) =>
        context.Pack.File.NumericDates == "dmy" && last.Digits == 2 && last.End < context.Text.Length && context.Text[last.End] == '.'
        && (last.End + 1 == context.Text.Length || context.Text[last.End + 1] is ' ' or ')' or ',' or '\n');

    private static DateMatch? Match(DateOnly? day, int first, int last) =>
        day is { } value ? new DateMatch(value, DatePrecision.Day, first, last) : null;

    /// <summary>The one mark between two numbers, spaces around it allowed; 0 when they do not belong together.</summary>
    private static char MarkBetween(DateContext context, int index)
    {
        if (index >= context.Tokens.Count || context.Tokens[index] is not { Kind: DateTokenKind.Number, Digits: > 0 and <= 4 })
        {
            return '\0';
        }

        var gap = context.Text.AsSpan(context.Tokens[index - 1].End, context.Tokens[index].Start - context.Tokens[index - 1].End);
        return gap switch
        {
            "." or ". " => '.',
            "/" or " / " => '/',
            "-" or "‑" or "–" => '-',
            _ => '\0',
        };
    }

    // 192.168.1.1 and telephone numbers have a fourth part.
    private static bool GoesOn(DateContext context, int index, char mark) =>
        context.Tokens[index].End + 1 < context.Text.Length && context.Text[context.Tokens[index].End] == mark
        && char.IsDigit(context.Text[context.Tokens[index].End + 1]);

    private static bool IsTail(DateContext context, int index, char mark) =>
        context.Tokens[index].Start > 1 && context.Text[context.Tokens[index].Start - 1] == mark && char.IsLetterOrDigit(context.Text[context.Tokens[index].Start - 2]);
}

using System.Buffers;

namespace DigestBot.Cards.Dates;

/// <summary>Reads dates that count from publication: yesterday, Tuesday, last week, three days ago.</summary>
internal static class RelativeDateReader
{
    private const int LongestSentence = 300;

    private static readonly string[] HindiFuture = ["गा", "गी", "गे"];
    private static readonly string[] TurkishFuture = ["ecek", "acak", "eceğim", "acağım", "eceğiz", "acağız", "ecekler", "acaklar"];
    private static readonly SearchValues<char> EndsSentence = SearchValues.Create("।.?!\n");

    /// <summary>The date that begins at a token, or null; always null when the day of publication is not known.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        if (context.Published is not { } published)
        {
            return null;
        }

        var token = context.Tokens[index];
        return token.Kind switch
        {
            DateTokenKind.Day => Day(context, index, published),
            DateTokenKind.Weekday => Weekday(context, index, published),
            DateTokenKind.Number => Span(context, index, index, published),
            DateTokenKind.Word => Word(context, index, published),
            _ => null,
        };
    }

    // "Yesterday, Thursday" is one date.
    private static DateMatch Day(DateContext context, int index, DateOnly published)
    {
        var twice = context.Joins(index + 1, ",") && context.Tokens[index + 1].Kind == DateTokenKind.Weekday;
        return new DateMatch(published.AddDays(context.Tokens[index].Value), DatePrecision.Day, index, twice ? index + 1 : index);
    }

    private static DateMatch? Weekday(DateContext context, int index, DateOnly published)
    {
        var weekday = context.Tokens[index].Value;
        var next = context.Next(index, ",");
        if (next > 0)
        {
            var behind = context.Tokens[next];
            if (behind.Is(DateParts.Week))
            {
                return new DateMatch(NearestDate.WeekdayOfWeek(published, weekday, behind.Value), DatePrecision.Day, index, next);
            }

            if (behind.Kind == DateTokenKind.Day)
            {
                return new DateMatch(published.AddDays(behind.Value), DatePrecision.Day, index, next);
            }

            if ((DateFinder.ReadAbsolute(context, next) ?? InBrackets(context, index)) is { Precision: DatePrecision.Day } date)
            {
                return date with { First = index };
            }

            if (behind.IsDay && context.Pack.HasSpaces && NearestDate.WeekdayAndDay(published, weekday, behind.Value) is { } day
                && !context.IsDecimal(behind) && (behind.Digits > 0 || DayOfMonthReader.IsMarked(context, next) > next || EndsClause(context, behind.End)) && (DayOfMonthReader.IsMarked(context, next) > next || next + 1 >= context.Tokens.Count || context.Tokens[next + 1].Start - behind.End > 1))
            {
                return new DateMatch(day, DatePrecision.Day, index, Math.Max(next, DayOfMonthReader.IsMarked(context, next)));
            }
        }
        else if (InBrackets(context, index) is { } bracketed)
        {
            return bracketed;
        }

        // "Mar", "So", "पर": short forms are words too often to stand for a day alone.
        var token = context.Tokens[index];
        if (context.Pack.HasSpaces && token.End - token.Start < 3)
        {
            return null;
        }

        return context.Joins(index + 1, "") && context.Tokens[index + 1].Is(DateParts.Side) && context.Tokens[index + 1].Kind == DateTokenKind.Word
            ? new DateMatch(Marked(published, weekday, context.Tokens[index + 1].Parts), DatePrecision.Day, index, index + 1)
            : new DateMatch(NearestDate.Weekday(published, weekday, NearestDate.Side.Any), DatePrecision.Day, index, index);
    }

    // "Freitag sieben Menschen" are seven people.
    private static bool EndsClause(DateContext context, int end) =>
        context.Text.AsSpan(end).TrimStart(" \u00A0") is var rest && (rest.IsEmpty || rest[0] is '.' or ',' or ';' or ')' or '\n' or '?' or '!');

    // में and içinde are "in" and "within": where the verb at the end of the sentence is a future one, it is still to come.
    private static bool IsBeforeFutureVerb(DateContext context, int end)
    {
        var (word, endings) = context.Pack.Code switch
        {
            "hi" => (" में ", HindiFuture),
            "tr" => (" içinde ", TurkishFuture),
            _ => ("", []),
        };
        if (word.Length == 0 || string.CompareOrdinal(context.Text, end, word, 0, word.Length) != 0)
        {
            return false;
        }

        var rest = context.Text.AsSpan(end, Math.Min(LongestSentence, context.Text.Length - end));
        var stop = rest.IndexOfAny(EndsSentence);
        var clause = (stop < 0 ? rest : rest[..stop]).TrimEnd();
        foreach (var ending in endings)
        {
            if (clause.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "Kamis (14/11/2024)", "terça-feira (21)": the bracket says which.
    private static DateMatch? InBrackets(DateContext context, int index)
    {
        var token = context.Tokens[index];
        var next = index + 1;
        if (next >= context.Tokens.Count || context.Tokens[next].Start - token.End is not (1 or 2) || context.Text[context.Tokens[next].Start - 1] is not ('(' or '（'))
        {
            return null;
        }

        if (DateFinder.ReadAbsolute(context, next) is { Precision: DatePrecision.Day } date)
        {
            return date with { First = index };
        }

        return context.Tokens[next].IsDay && NearestDate.WeekdayAndDay(context.Published!.Value, token.Value, context.Tokens[next].Value) is { } day
            ? new DateMatch(day, DatePrecision.Day, index, next) : null;
    }

    private static DateMatch? Word(DateContext context, int index, DateOnly published)
    {
        var token = context.Tokens[index];
        if (token.Is(DateParts.Year))
        {
            return new DateMatch(new DateOnly(published.Year + token.Value, 1, 1), DatePrecision.Year, index, index);
        }

        if (token.Is(DateParts.Counted))
        {
            return new DateMatch(published.AddMonths(token.Value), token.Value % 12 == 0 ? DatePrecision.Year : DatePrecision.Month, index, index) { IsCounted = true };
        }

        if (token.Is(DateParts.Month))
        {
            var month = published.AddMonths(token.Value);
            if (context.Next(index, "") is var dayOf && dayOf > 0 && context.Tokens[dayOf].IsDay && DayOfMonthReader.IsMarked(context, dayOf) is var marked && marked >= 0
                && DateContext.Day(month.Year, month.Month, context.Tokens[dayOf].Value) is { } inMonth)
            {
                return new DateMatch(inMonth, DatePrecision.Day, index, marked);
            }

            return new DateMatch(new DateOnly(month.Year, month.Month, 1), DatePrecision.Month, index, index);
        }

        // "This week, Friday".
        var next = context.Next(index, token.Is(DateParts.Week) ? ",-–" : "");
        if (next < 0)
        {
            return null;
        }

        var behind = context.Tokens[next];
        return behind.Kind switch
        {
            DateTokenKind.Weekday when token.Is(DateParts.Week | DateParts.This | DateParts.Next | DateParts.Coming) && DateBehind(context, next) is { } date => date with { First = index },
            DateTokenKind.Weekday when token.Is(DateParts.Week) =>
                new DateMatch(NearestDate.WeekdayOfWeek(published, behind.Value, token.Value), DatePrecision.Day, index, next),
            DateTokenKind.Weekday when token.Is(DateParts.Side) =>
                new DateMatch(Marked(published, behind.Value, token.Parts), DatePrecision.Day, index, next),
            DateTokenKind.Number when token.Is(DateParts.Ago | DateParts.Ahead) => Span(context, index, next, published),
            _ => null,
        };
    }

    // "This Friday, 6 July": one date.
    private static DateMatch? DateBehind(DateContext context, int weekday) =>
        (context.Joins(weekday + 1, ",") || (!context.Pack.HasSpaces && weekday + 1 < context.Tokens.Count && context.Tokens[weekday + 1].Start == context.Tokens[weekday].End))
        && DateFinder.ReadAbsolute(context, weekday + 1) is { Precision: DatePrecision.Day } date ? date : InBrackets(context, weekday);

    private static DateOnly Marked(DateOnly published, int weekday, DateParts parts) =>
        (parts & DateParts.Previous) != DateParts.None ? NearestDate.WeekdayOfWeek(published, weekday, -1)
        : (parts & DateParts.Last) != DateParts.None ? NearestDate.Weekday(published, weekday, NearestDate.Side.Past)
        : (parts & DateParts.Coming) != DateParts.None ? NearestDate.Weekday(published, weekday, NearestDate.Side.Future)
        : NearestDate.WeekdayOfWeek(published, weekday, (parts & DateParts.Next) != DateParts.None ? 1 : 0);

    /// <summary>"Three days ago": numbers, units and "ago" behind or before them. Months and years alone are counted to the day without meaning it.</summary>
    private static DateMatch? Span(DateContext context, int first, int number, DateOnly published)
    {
        if (SpanOfTime.Read(context, number, most: 4) is not { } span)
        {
            return null;
        }

        // "In the last two years": a stretch, no day.
        if (first == number && first > 0 && context.Tokens[first - 1].Is(DateParts.Side) && context.Joins(first, ""))
        {
            return null;
        }

        var last = span.Last;
        var sign = first < number ? SpanOfTime.SignOf(context.Tokens[first]) : 0;
        if (sign == 0 && context.Joins(last + 1, "") && !context.Tokens[last + 1].Is(DateParts.In) && SpanOfTime.SignOf(context.Tokens[last + 1]) is var behind && behind != 0)
        {
            (sign, last) = (behind, last + 1);
        }

        sign = sign == 0 && IsBeforeFutureVerb(context, context.Tokens[last].End) ? 1 : sign;
        // "Через три месяца после саммита" counts from the summit.
        var isFromElsewhere = sign > 0 && context.Joins(last + 1, "") && context.Tokens[last + 1].Is(DateParts.After | DateParts.Before);
        if (sign == 0 || isFromElsewhere || span.Added(published, sign) is not { } day)
        {
            return null;
        }

        return span.Smallest switch
        {
            DateParts.UnitYear => new DateMatch(day, DatePrecision.Year, first, last) { IsCounted = true },
            DateParts.UnitMonth => new DateMatch(day, DatePrecision.Month, first, last) { IsCounted = true },
            _ => new DateMatch(day, DatePrecision.Day, first, last),
        };
    }
}

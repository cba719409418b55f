namespace DigestBot.Cards.Dates;

/// <summary>Reads dates that count from publication: yesterday, Tuesday, last week, three days ago.</summary>
internal static class RelativeDateReader
{
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
        var token = context.Tokens[index];
        // कल and परसों count back as well as ahead.
        var back = token.Value > 0 && context.Text.AsSpan(token.Start, token.End - token.Start) is "कल" or "परसों" && VerbTense.IsPast(context, token.End);
        return new DateMatch(published.AddDays(back ? -token.Value : token.Value), DatePrecision.Day, index, twice ? index + 1 : index);
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
        var word = context.Pack.Code switch { "hi" => " में ", "tr" => " içinde ", _ => "" };
        return word.Length > 0 && string.CompareOrdinal(context.Text, end, word, 0, word.Length) == 0 && VerbTense.IsFuture(context, end);
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
            // "Geçen yıl 5 Ekim'de", "पिछले साल मार्च में": the year stands first.
            if (context.Pack.Code is "tr" or "hi" && context.Joins(index + 1, ",") && WrittenDateReader.Read(context, index + 1) is { } date && !RangeReader.HasYear(context, date)
                && DateContext.Day(published.Year + token.Value, date.Value.Month, date.Value.Day) is { } inYear)
            {
                return date with { Value = inYear, First = index };
            }

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
            DateTokenKind.Number or DateTokenKind.Month when token.Is(DateParts.Ago | DateParts.Ahead) && StandsBefore(context, token) => Span(context, index, next, published),
            _ => null,
        };
    }

    // 前三天 are the first three days, 今から3日 are three days from now.
    private static bool StandsBefore(DateContext context, DateToken token) =>
        context.Pack.HasSpaces || (token.Is(DateParts.Ahead) && token.End - token.Start > 2);

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
            return WithPeriod(context, number, published);
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
        isFromElsewhere |= sign > 0 && context.Pack.Code == "zh" && first == number && IsBehindVerb(context.Text, context.Tokens[first].Start);
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

    // 刊登三天后 is three days after it was printed, 将于三天后 is in three days.
    private static bool IsBehindVerb(string text, int start) =>
        start > 0 && Text.Scripts.Of(text[start - 1]) == Text.Script.Han && !"于於在将將会會我你他她它们們是约約就要至到定".Contains(text[start - 1], StringComparison.Ordinal);

    // "Dua pekan lalu": "pekan lalu" alone is last week.
    private static DateMatch? WithPeriod(DateContext context, int number, DateOnly published)
    {
        var count = context.Tokens[number];
        if (context.Pack.Code != "id" || count is not { Kind: DateTokenKind.Number, Value: > 0 and < 100 } || !context.Joins(number + 1, "") || context.Tokens[number + 1] is not { Value: -1 } unit)
        {
            return null;
        }

        return unit.Is(DateParts.Week) ? new DateMatch(published.AddDays(-7 * count.Value), DatePrecision.Day, number, number + 1)
            : unit.Is(DateParts.Month) ? new DateMatch(published.AddMonths(-count.Value), DatePrecision.Month, number, number + 1) { IsCounted = true }
            : unit.Is(DateParts.Year) ? new DateMatch(published.AddYears(-count.Value), DatePrecision.Year, number, number + 1) { IsCounted = true } : null;
    }
}

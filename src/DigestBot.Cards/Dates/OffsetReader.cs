namespace DigestBot.Cards.Dates;

/// <summary>Reads dates that count from another date: "two days after 5 May", "3 weeks from tomorrow", "明日から3週間", "昨日の2日前".</summary>
internal static class OffsetReader
{
    private const int MostUnits = 4;

    // Written to the day it counts from.
    private const string KoreanFrom = "부터";

    /// <summary>A span of time, a word such as "after" and a date: the date they mean, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        if (SpanOfTime.Read(context, index, MostUnits) is not { } span || !context.Joins(span.Last + 1, ""))
        {
            return null;
        }

        var word = context.Tokens[span.Last + 1];
        var sign = word.Is(DateParts.Before) ? -1 : word.Is(DateParts.After) ? 1 : 0;
        if (sign == 0 || context.Next(span.Last + 1, "") is var next && next < 0)
        {
            return null;
        }

        return Base(context, next, sign) is { } from ? span.Added(from.Value, sign) is { } day ? new DateMatch(day, DatePrecision.Day, index, from.Last) { End = from.End } : null : null;
    }

    /// <summary>A date with the span of time behind it that is counted from it, where the language puts it there; else the date as it is.</summary>
    public static DateMatch From(DateContext context, DateMatch match)
    {
        if (match.Precision != DatePrecision.Day || context.Pack.Code is not ("ja" or "ko" or "zh" or "hi" or "tr"))
        {
            return match;
        }

        var end = Math.Max(match.End, context.Tokens[match.Last].End);
        var glued = string.CompareOrdinal(context.Text, end, KoreanFrom, 0, KoreanFrom.Length) == 0;
        end += glued ? KoreanFrom.Length : 0;
        var next = context.IndexFrom(match.Last + 1, end);
        if (next >= context.Tokens.Count || context.Tokens[next].Start - end > 1)
        {
            return match;
        }

        var isFrom = glued || context.Tokens[next].Is(DateParts.From);
        next += !glued && (isFrom || context.Tokens[next].Is(DateParts.Of)) ? 1 : 0;
        if (isFrom && context.Joins(next, "") && context.Tokens[next] is { Kind: DateTokenKind.Day, Value: < -1 or > 1 } inWords)
        {
            return match with { Value = StartOf(context, match, inWords.Value).AddDays(inWords.Value), Last = next, End = 0 };
        }

        if (SpanOfTime.Read(context, next, MostUnits) is not { } span || !(glued || context.Joins(next, "")))
        {
            return match;
        }

        var last = span.Last;
        var sign = last + 1 < context.Tokens.Count && context.Tokens[last + 1].Start - context.Tokens[last].End <= 1 ? SpanOfTime.SignOf(context.Tokens[last + 1]) : 0;
        last += sign != 0 ? 1 : 0;
        sign = sign == 0 && isFrom ? 1 : sign;

        return sign != 0 && span.Added(StartOf(context, match, sign), sign) is { } day ? new DateMatch(day, DatePrecision.Day, match.First, last) : match;
    }

    // कल is yesterday and tomorrow.
    private static DateOnly StartOf(DateContext context, DateMatch match, int sign) =>
        sign < 0 && context.Pack.Code == "hi" && context.Tokens[match.Last] is { Kind: DateTokenKind.Day, Value: 1 } ? match.Value.AddDays(-2) : match.Value;

    private static DateMatch? Base(DateContext context, int index, int sign)
    {
        var token = context.Tokens[index];
        if (context.Published is { } published)
        {
            if (token.Kind == DateTokenKind.Day)
            {
                return new DateMatch(published.AddDays(token.Value), DatePrecision.Day, index, index);
            }

            if (token.Kind == DateTokenKind.Weekday)
            {
                var side = sign > 0 ? NearestDate.Side.Future : NearestDate.Side.Any;
                return new DateMatch(NearestDate.Weekday(published, token.Value, side), DatePrecision.Day, index, index);
            }
        }

        return DateFinder.ReadAbsolute(context, index) is { Precision: DatePrecision.Day } date ? date : null;
    }
}

namespace DigestBot.Cards.Dates;

/// <summary>Reads dates that count from another date: "two days after 5 May", "3 weeks from tomorrow", "明日から3週間", "昨日の2日前".</summary>
internal static class OffsetReader
{
    private const int MostUnits = 4;

    // Written to the day it counts from.
    private const string KoreanFrom = "부터";

    private static readonly string[] Ablatives = ["den", "dan", "ten", "tan"];

    /// <summary>A span of time, a word such as "after" and a date: the date they mean, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        if (context.Pack.Code == "ar" && context.Tokens[index] is { Kind: DateTokenKind.Day, Value: < -1 or > 1 } inWords)
        {
            // بعد يومين من 5 مايو
            return context.Joins(index + 1, "") && context.Tokens[index + 1].Is(DateParts.Of) && context.Joins(index + 2, "") && Base(context, index + 2, Math.Sign(inWords.Value)) is { } day0
                ? new DateMatch(day0.Value.AddDays(inWords.Value), DatePrecision.Day, index, day0.Last) { End = day0.End } : null;
        }

        if (SignedSpan(context, index) is { } signed)
        {
            return signed;
        }

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

    // قبل ثلاثة أيام من 5 مايو: the word of direction first, the date behind.
    private static DateMatch? SignedSpan(DateContext context, int index)
    {
        if (context.Pack.Code != "ar" || SpanOfTime.SignOf(context.Tokens[index]) is var sign && sign == 0 || SpanOfTime.Read(context, index + 1, MostUnits) is not { } span
            || !context.Joins(span.Last + 1, "") || !context.Tokens[span.Last + 1].Is(DateParts.Of) || !context.Joins(span.Last + 2, ""))
        {
            return null;
        }

        return Base(context, span.Last + 2, sign) is { } from && span.Added(from.Value, sign) is { } day
            ? new DateMatch(day, DatePrecision.Day, index, from.Last) { End = from.End } : null;
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
        var turkish = TurkishFrom(context, end);
        end += glued ? KoreanFrom.Length : turkish;
        var next = context.IndexFrom(match.Last + 1, end);
        if (next >= context.Tokens.Count || context.Tokens[next].Start - end > 1)
        {
            return match;
        }

        var isFrom = glued || context.Tokens[next].Is(DateParts.From);
        if (context.Pack.Code == "ko" && context.Tokens[next] is { Kind: DateTokenKind.Day, Value: < -1 or > 1 } behind && context.Text[behind.End - 1] is '전' or '후' or '뒤')
        {
            return match with { Value = match.Value.AddDays(behind.Value), Last = next, End = 0 };
        }

        next += !glued && (isFrom || context.Tokens[next].Is(DateParts.Of)) ? 1 : 0;
        if (isFrom && context.Joins(next, "") && context.Tokens[next] is { Kind: DateTokenKind.Day, Value: < -1 or > 1 } inWords)
        {
            return match with { Value = StartOf(context, match, inWords.Value).AddDays(inWords.Value), Last = next, End = 0 };
        }

        if (SpanOfTime.Read(context, next, MostUnits) is not { } span || !(glued || turkish > 0 || context.Joins(next, "")))
        {
            return match;
        }

        // "3日から7日まで": up to the 7th.
        if (context.Text.AsSpan(context.Tokens[span.Last].End) is var rest && (rest.StartsWith("まで") || rest.StartsWith("까지")))
        {
            return match;
        }

        var last = span.Last;
        var sign = last + 1 < context.Tokens.Count && context.Tokens[last + 1].Start - context.Tokens[last].End <= 1 ? SpanOfTime.SignOf(context.Tokens[last + 1]) : 0;
        last += sign != 0 ? 1 : 0;
        sign = sign == 0 && isFrom ? 1 : sign;

        return sign != 0 && span.Added(StartOf(context, match, sign), sign) is { } day ? new DateMatch(day, DatePrecision.Day, match.First, last) : match;
    }

    // "5 Mayıs 2023'ten iki gün sonra".
    private static int TurkishFrom(DateContext context, int end)
    {
        foreach (var ending in context.Pack.Code == "tr" ? Ablatives : [])
        {
            if (end < context.Text.Length && context.Text[end] is '\'' or '’' && string.CompareOrdinal(context.Text, end + 1, ending, 0, ending.Length) == 0)
            {
                return ending.Length + 1;
            }
        }

        return 0;
    }

    // कल is yesterday and tomorrow.
    private static DateOnly StartOf(DateContext context, DateMatch match, int sign) =>
        sign < 0 && context.Pack.Code == "hi" && context.Tokens[match.Last] is { Kind: DateTokenKind.Day, Value: 1 } && match.Value > context.Published ? match.Value.AddDays(-2) : match.Value;

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

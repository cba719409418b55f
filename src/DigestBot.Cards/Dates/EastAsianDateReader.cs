namespace DigestBot.Cards.Dates;

/// <summary>Reads dates with 年月日 or 년월일 behind the numbers, eras and "last year", "this month" before them.</summary>
internal static class EastAsianDateReader
{
    private const string YearMarks = "年년";
    private const string MonthMarks = "月월";
    private const string DayMarks = "日号號일";

    // 3年間, 30日目, 5일간: a span of time or a count, no date.
    private const string SpanMarks = "間间目간째前後后";

    private static readonly (string Name, int Before)[] Eras =
        [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867), ("民国", 1911), ("民國", 1911),
        ("康熙", 1661), ("雍正", 1722), ("乾隆", 1735), ("嘉庆", 1795), ("道光", 1820), ("咸丰", 1850), ("同治", 1861), ("光绪", 1874), ("宣统", 1908)];

    /// <summary>The date that begins at a token, or null.</summary>
    public static DateMatch? Read(DateContext context, int index)
    {
        if (context.Pack.Code is not ("zh" or "ja" or "ko"))
        {
            return null;
        }

        var token = context.Tokens[index];
        if (token.Kind == DateTokenKind.Word && context.Published is { } published)
        {
            return token.Is(DateParts.Year) ? YearKnown(context, index, index, published.Year + token.Value, token.End, alone: false)
                : token.Is(DateParts.Month) ? DayOf(context, index, index, published.AddMonths(token.Value), token.End) : null;
        }

        if (token.Kind != DateTokenKind.Number || context.IsDecimal(token) || YearReader.IsDecade(context, index))
        {
            return null;
        }

        if (Mark(context, token.End, YearMarks) is var yearEnd && yearEnd > 0)
        {
            var (year, start) = YearOf(context, token);
            return year == 0 ? null : YearKnown(context, index, index, year, yearEnd, alone: token.Digits == 4 || start < token.Start || (token.Digits == 2 && context.Text[token.Start] == '0')) is { } match
                ? match : null;
        }

        if (context.Published is not { } day)
        {
            return null;
        }

        if (Mark(context, token.End, MonthMarks) is var monthEnd && monthEnd > 0 && token.Value is >= 1 and <= 12)
        {
            return MonthKnown(context, index, monthEnd, day);
        }

        return Mark(context, token.End, DayMarks) is var dayEnd && dayEnd > 0 && token.IsDay && !IsBehindMonth(context.Text, token.Start) && NearestDate.LastDay(day, token.Value) is { } last
            ? new DateMatch(last, DatePrecision.Day, index, index) { End = dayEnd } : null;
    }

    /// <summary>Where an era before a year begins; the token's own start when there is none.</summary>
    public static int StartOfEra(string text, int start)
    {
        foreach (var (name, _) in Eras)
        {
            if (start >= name.Length && string.CompareOrdinal(text, start - name.Length, name, 0, name.Length) == 0)
            {
                return start - name.Length;
            }
        }

        return start;
    }

    // The 30日 of 2月30日 is no date of its own.
    private static bool IsBehindMonth(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 2), Math.Min(2, start)).TrimEnd(' ');
        return before.Length > 0 && MonthMarks.Contains(before[^1], StringComparison.Ordinal);
    }

    private static (int Year, int Start) YearOf(DateContext context, DateToken token)
    {
        var start = StartOfEra(context.Text, token.Start);
        if (start < token.Start)
        {
            var era = Array.Find(Eras, era => string.CompareOrdinal(context.Text, start, era.Name, 0, era.Name.Length) == 0);
            return (era.Before + token.Value, start);
        }

        return token.IsYear ? (token.Value, start) : token.Digits == 2 && token.Value < 100 ? (DateContext.FullYear(token.Value), start) : default;
    }

    private static DateMatch? YearKnown(DateContext context, int first, int index, int year, int end, bool alone)
    {
        if (Following(context, index, end) is var month && month > 0 && context.Tokens[month].Value is >= 1 and <= 12
            && Mark(context, context.Tokens[month].End, MonthMarks) is var monthEnd && monthEnd > 0)
        {
            if (DayBehind(context, month, monthEnd, year, context.Tokens[month].Value) is var (day, dayIndex, dayEnd) && dayIndex > 0)
            {
                return new DateMatch(day, DatePrecision.Day, first, dayIndex) { End = dayEnd };
            }

            if (HanDayWithoutMark(context, month, monthEnd) is var bare && bare > 0 && DateContext.Day(year, context.Tokens[month].Value, context.Tokens[bare].Value) is { } whole)
            {
                return new DateMatch(whole, DatePrecision.Day, first, bare);
            }

            return new DateMatch(new DateOnly(year, context.Tokens[month].Value, 1), DatePrecision.Month, first, month) { End = monthEnd };
        }

        return alone && year is >= 1 and <= 9999 ? new DateMatch(new DateOnly(year, 1, 1), DatePrecision.Year, first, index) { End = end } : null;
    }

    private static DateMatch? MonthKnown(DateContext context, int index, int monthEnd, DateOnly published)
    {
        var month = context.Tokens[index].Value;
        var side = context.HasBeside(index, index, DateParts.Last) ? NearestDate.Side.Past
            : context.HasBeside(index, index, DateParts.Next | DateParts.Coming) ? NearestDate.Side.Future : NearestDate.Side.Any;
        var first = side != NearestDate.Side.Any && context.Tokens[index - 1].Kind == DateTokenKind.Word ? index - 1 : index;
        if (Following(context, index, monthEnd) is var next && next > 0 && context.Tokens[next].IsDay
            && DayEnd(context, next) is var dayEnd && dayEnd > 0)
        {
            // "9월 10일, 1901": the year behind.
            var after = context.IndexFrom(next + 1, dayEnd);
            if (after < context.Tokens.Count && context.Tokens[after].IsYear && context.Text.AsSpan(dayEnd, context.Tokens[after].Start - dayEnd) is ", " or "," && !context.IsDecimal(context.Tokens[after]))
            {
                return DateContext.Day(context.Tokens[after].Value, month, context.Tokens[next].Value) is { } exact ? new DateMatch(exact, DatePrecision.Day, first, after) : null;
            }

            return NearestDate.Day(published, month, context.Tokens[next].Value, side) is { } near
                ? new DateMatch(near, DatePrecision.Day, first, next) { End = dayEnd } : null;
        }

        if (HanDayWithoutMark(context, index, monthEnd) is var bare && bare > 0 && NearestDate.Day(published, month, context.Tokens[bare].Value, side) is { } nearest)
        {
            return new DateMatch(nearest, DatePrecision.Day, first, bare);
        }

        return new DateMatch(NearestDate.Month(published, month, side), DatePrecision.Month, first, index) { End = monthEnd };
    }

    // 八月十五: a number of two characters or more in Chinese ones, and nothing that is counted behind it.
    private static int HanDayWithoutMark(DateContext context, int month, int monthEnd)
    {
        var next = month + 1;
        if (next >= context.Tokens.Count || context.Tokens[next].Start != monthEnd || context.Tokens[next] is not { IsDay: true } day || day.End - day.Start < 2
            || Text.Scripts.Of(context.Text[day.Start]) != Text.Script.Han)
        {
            return 0;
        }

        return day.End >= context.Text.Length || !"个個年月天时時点點分人万萬亿億家条條次周週岁歲%％".Contains(context.Text[day.End], StringComparison.Ordinal) ? next : 0;
    }

    private static DateMatch? DayOf(DateContext context, int first, int index, DateOnly month, int end) =>
        DayBehind(context, index, end, month.Year, month.Month) is var (day, last, dayEnd) && last > 0
            ? new DateMatch(day, DatePrecision.Day, first, last) { End = dayEnd } : null;

    private static (DateOnly Day, int Index, int End) DayBehind(DateContext context, int index, int end, int year, int month) =>
        Following(context, index, end) is var next && next > 0 && context.Tokens[next].IsDay
        && DayEnd(context, next) is var dayEnd && dayEnd > 0
        && DateContext.Day(year, month, context.Tokens[next].Value) is { } day ? (day, next, dayEnd) : default;

    // The 3 of 6月3～7日 and 6月3、4日 has its mark behind the last one.
    private static int DayEnd(DateContext context, int index)
    {
        var end = context.Tokens[index].End;
        var next = index + 1;
        return Mark(context, end, DayMarks) is var marked && marked > 0 ? marked
            : next < context.Tokens.Count && context.Tokens[next].IsDay && context.Tokens[next].Start - end is 1 or 2 && RangeReader.IsDash(context.Text.AsSpan(end, context.Tokens[next].Start - end))
                && Mark(context, context.Tokens[next].End, DayMarks) > 0 ? end : 0;
    }

    /// <summary>The number token that stands right behind a mark; 0 when there is none.</summary>
    private static int Following(DateContext context, int index, int end)
    {
        var next = context.IndexFrom(index + 1, end);
        next += next < context.Tokens.Count && context.Tokens[next].Kind == DateTokenKind.Word && context.Tokens[next].Is(DateParts.Of) ? 1 : 0;
        if (next >= context.Tokens.Count || context.Tokens[next].Kind != DateTokenKind.Number)
        {
            return 0;
        }

        var gap = context.Text.AsSpan(end, context.Tokens[next].Start - end);
        return gap.Length <= 2 && gap.Trim(" \u00A0\u3000の").IsEmpty ? next : 0;
    }

    /// <summary>The end of a mark behind a number; 0 when there is none, or when it makes a span of time.</summary>
    private static int Mark(DateContext context, int end, string marks)
    {
        var digits = end;
        while (digits > 0 && end - digits < 5 && char.IsDigit(context.Text[digits - 1]))
        {
            digits--;
        }

        var text = context.Text;
        var at = end < text.Length && text[end] is ' ' or '\u00A0' && context.Pack.Code is "ko" or "zh" ? end + 1 : end;
        if (at >= text.Length || !marks.Contains(text[at], StringComparison.Ordinal))
        {
            return 0;
        }

        // 前 behind a year of four digits is "before 2015".
        var behind = at + 1 < text.Length && text[at + 1] == ' ' ? at + 2 : at + 1;
        var isSpan = behind < text.Length && (SpanMarks.Contains(text[behind], StringComparison.Ordinal) ? !(text[at] == '年' && end - digits == 4)
            : behind > at + 1 && text[behind] is '전' or '후' or '뒤');
        return isSpan ? 0 : at + 1;
    }
}

using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Dates;

/// <summary>Finds every date expression of an article and what it means, seen from the day of publication.</summary>
internal static class DateFinder
{
    /// <summary>All dates, headline first, in order.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="published">The day of publication; null leaves relative dates out.</param>
    public static IReadOnlyList<FoundDate> Find(ArticleReading reading, DateOnly? published) =>
        [.. reading.Fields.SelectMany(field => FindBetween(field, reading.Pack, 0, field.Text.Length, published))];

    /// <summary>All dates between two places of a field.</summary>
    public static IReadOnlyList<FoundDate> FindBetween(FieldReading field, LanguagePack pack, int start, int end, DateOnly? published)
    {
        var context = new DateContext(field.Text, DateTokenizer.Tokens(field, pack, start, end), pack, published);
        var dates = new List<DateMatch>();
        for (var index = 0; index < context.Tokens.Count; index++)
        {
            if ((Read(context, index) ?? StoryDay(context, index, dates)) is { } found)
            {
                var match = OffsetReader.From(context, WithWeekday(context, found));
                dates.Add(match);
                index = match.Last;
            }
        }

        return [.. RangeReader.Complete(context, dates).Select(match => new FoundDate(match.Value, match.Precision, Evidence(field, context, match)) { IsCounted = match.IsCounted })];
    }

    /// <summary>A date that needs no day of publication but to guess its year.</summary>
    public static DateMatch? ReadAbsolute(DateContext context, int index) =>
        NumericDateReader.Read(context, index) ?? EastAsianDateReader.Read(context, index) ?? WrittenDateReader.Read(context, index);

    private static DateMatch? Read(DateContext context, int index) =>
        ReadMarked(context, index) ?? NthWeekdayReader.Read(context, index) ?? OffsetReader.Read(context, index) ?? HolidayReader.Read(context, index) ?? ReadAbsolute(context, index)
        ?? RelativeDateReader.Read(context, index) ?? DayOfMonthReader.Read(context, index) ?? YearReader.Read(context, index);

    // "The next day": from the day that the text named last; in news that names none, from publication.
    private static DateMatch? StoryDay(DateContext context, int index, List<DateMatch> before)
    {
        if (!context.Tokens[index].Is(DateParts.Story))
        {
            return null;
        }

        var named = before.FindLastIndex(date => date.Precision == DatePrecision.Day);
        return (named >= 0 ? before[named].Value : context.Published) is { } day
            ? new DateMatch(day.AddDays(context.Tokens[index].Value), DatePrecision.Day, index, index) : null;
    }

    // "5月9日火曜日", "5 October (Tuesday)": the weekday says it once more.
    private static DateMatch WithWeekday(DateContext context, DateMatch match)
    {
        var end = Math.Max(match.End, context.Tokens[match.Last].End);
        var next = context.IndexFrom(match.Last + 1, end);
        next += next < context.Tokens.Count && context.Tokens[next].Kind == DateTokenKind.Word && context.Tokens[next].Is(DateParts.Of) && !context.Pack.HasSpaces ? 1 : 0;
        if (match.Precision != DatePrecision.Day || next >= context.Tokens.Count || context.Tokens[next].Kind != DateTokenKind.Weekday
            || context.Tokens[match.First].Kind == DateTokenKind.Weekday)
        {
            return match;
        }

        var gap = context.Text.AsSpan(end, context.Tokens[next].Start - end);
        return gap.Length <= 2 && gap.Trim(" \u3000,，、（(の").IsEmpty ? match with { Last = next, End = 0 } : match;
    }

    // "Last September", "지난 9월": the mark belongs to the date behind it.
    private static DateMatch? ReadMarked(DateContext context, int index) =>
        context.Tokens[index].Is(DateParts.Side)
        && context.Joins(index + 1, "") && context.Tokens[index + 1].Kind is DateTokenKind.Month or DateTokenKind.Number
        && ReadAbsolute(context, index + 1) is { } match && match.First <= index + 1
            ? match with { First = index } : null;

    private static TextSpan Evidence(FieldReading field, DateContext context, DateMatch match)
    {
        var start = context.Tokens[match.First].Start;
        start = context.Pack.Code is "ja" or "zh" ? EastAsianDateReader.StartOfEra(field.Text, start) : start;
        return field.Span(start, Math.Max(match.End, context.Tokens[match.Last].End));
    }
}

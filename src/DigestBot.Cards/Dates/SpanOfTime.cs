using System.Runtime.InteropServices;

namespace DigestBot.Cards.Dates;

/// <summary>"2 years, 1 month and 21 days" as tokens.</summary>
/// <param name="Months">Years and months of it.</param>
/// <param name="Days">Weeks and days of it.</param>
/// <param name="Smallest">Its smallest unit.</param>
/// <param name="Count">How many units it names.</param>
/// <param name="Last">Index of its last token.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpanOfTime(int Months, int Days, DateParts Smallest, int Count, int Last)
{
    private const int Most = 999;

    /// <summary>The span that begins at a token, or null.</summary>
    /// <param name="context">The tokens.</param>
    /// <param name="index">The first.</param>
    /// <param name="most">How many units it may name.</param>
    public static SpanOfTime? Read(DateContext context, int index, int most)
    {
        SpanOfTime? span = null;
        var number = index;
        for (var units = 0; units < most && number < context.Tokens.Count; units++)
        {
            var token = context.Tokens[number];
            var count = token.Kind == DateTokenKind.Number ? token.Value : token.Counts;
            if (count is < 1 or > Most || UnitOf(context, number) is var unit && unit < 0 || context.IsDecimal(token))
            {
                break;
            }

            span = (span ?? default).With(count, context.Tokens[unit], unit);
            number = unit + 1;
            number += context.Joins(number, ",") && context.Tokens[number].Is(DateParts.And) ? 1 : 0;
            if (!context.Joins(number, ","))
            {
                break;
            }
        }

        return span;
    }

    /// <summary>−1 for "ago", 1 for "ahead", 0 for another word.</summary>
    public static int SignOf(DateToken token) => token.Is(DateParts.Ago) ? -1 : token.Is(DateParts.Ahead) ? 1 : 0;

    /// <summary>A day and this much; null beyond the calendar.</summary>
    public DateOnly? Added(DateOnly day, int sign)
    {
        var year = day.Year + (sign * (Months / 12));
        return year is > 1 and < 9998 ? day.AddMonths(sign * Months).AddDays(sign * Days) : null;
    }

    private static int UnitOf(DateContext context, int number) =>
        number + 1 < context.Tokens.Count && context.Tokens[number + 1].Is(DateParts.Unit)
        && (context.Joins(number + 1, "") || context.Tokens[number + 1].Start == context.Tokens[number].End) ? number + 1 : -1;

    private SpanOfTime With(int value, DateToken unit, int last)
    {
        var (months, days, smallest) = unit.Is(DateParts.UnitYear) ? (12 * value, 0, DateParts.UnitYear)
            : unit.Is(DateParts.UnitMonth) ? (value, 0, DateParts.UnitMonth)
            : unit.Is(DateParts.UnitWeek) ? (0, 7 * value, DateParts.UnitWeek) : (0, value, DateParts.UnitDay);
        return new SpanOfTime(Months + months, Days + days, smallest > Smallest ? smallest : Smallest, Count + 1, last);
    }
}

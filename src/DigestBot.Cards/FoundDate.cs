using System.Globalization;

namespace DigestBot.Cards;

/// <summary>A date found in an article, as precise as the words were.</summary>
/// <param name="Value">The first day of what is meant: 2010-10-01 for "October 2010"; the day itself when <see cref="IsCounted"/>.</param>
/// <param name="Precision">How much of <paramref name="Value"/> the words gave.</param>
/// <param name="Evidence">The words, so that a reader can check.</param>
public sealed record FoundDate(DateOnly Value, DatePrecision Precision, TextSpan Evidence)
{
    /// <summary>
    /// Whether <see cref="Value"/> is counted from publication to the day though the words speak of months or years only: "two months ago",
    /// published on 2010-10-05, is 2010-08-05 with the precision of a month.
    /// </summary>
    public bool IsCounted { get; init; }

    /// <summary>ISO 8601, cut to the precision where it is not counted: <c>2010</c>, <c>2010-10</c> or <c>2010-10-05</c>.</summary>
    public string Iso => Format(Value, IsCounted ? DatePrecision.Day : Precision);

    /// <summary>ISO 8601 of any day, cut to a precision.</summary>
    public static string Format(DateOnly value, DatePrecision precision) => precision switch
    {
        DatePrecision.Year => value.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => value.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}

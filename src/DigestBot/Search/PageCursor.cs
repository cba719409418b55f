using System.Globalization;

namespace DigestBot.Search;

/// <summary>
/// Where a page begins. Later stories stay out of later pages, and the day from which recency counts stays the first page's, so that
/// no story comes twice because another one came in between.
/// </summary>
/// <param name="Skip">How many stories were shown.</param>
/// <param name="Newest">The highest id that takes part.</param>
/// <param name="Today">The day of the first page.</param>
/// <param name="Words">How words were taken.</param>
internal sealed record PageCursor(int Skip, long Newest, DateOnly Today, WordMatch Words)
{
    private const int MostShown = 100_000;

    /// <summary>A cursor as it was given out; else the beginning.</summary>
    public static PageCursor Of(string? text, DateOnly today)
    {
        if (text?.Split('.') is [var skipped, var highest, var day, ['0' or '1' or '2'] words]
            && Number(skipped) is { } skip and <= MostShown
            && Number(highest) is { } newest
            && Number(day) is { } from && from <= DateOnly.MaxValue.DayNumber)
        {
            return new PageCursor((int)skip, newest, DateOnly.FromDayNumber((int)from), (WordMatch)(words[0] - '0'));
        }

        return new PageCursor(0, long.MaxValue, today, WordMatch.Whole);
    }

    /// <summary>To be given out.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Skip}.{Newest}.{Today.DayNumber}.{(int)Words}");

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

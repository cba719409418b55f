namespace DigestBot.Cards.Dates;

/// <summary>Gives a date without a year the year it most likely means, seen from the day of publication.</summary>
internal static class NearestDate
{
    // What lay further back than this is told with its year.
    private const int MonthsBack = 5;

    /// <summary>Which side of publication the words point to.</summary>
    internal enum Side
    {
        /// <summary>Either.</summary>
        Any,

        /// <summary>Before.</summary>
        Past,

        /// <summary>After.</summary>
        Future,
    }

    /// <summary>The day of a month without a year; null when no near year has it.</summary>
    public static DateOnly? Day(DateOnly published, int month, int day, Side side)
    {
        DateOnly? best = null;
        for (var year = published.Year - 4; year <= published.Year + 4; year++)
        {
            if (DateContext.Day(year, month, day) is { } candidate && Allowed(candidate, published, side)
                && (best is null || Cost(candidate, published) < Cost(best.Value, published)))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>The first day of a month without a year.</summary>
    public static DateOnly Month(DateOnly published, int month, Side side)
    {
        var year = published.Year;
        var distance = month - published.Month; // negative: already gone this year
        return side switch
        {
            Side.Past => new DateOnly(distance >= 0 ? year - 1 : year, month, 1),
            Side.Future => new DateOnly(distance < 0 ? year + 1 : year, month, 1),
            _ when distance < -MonthsBack => new DateOnly(year + 1, month, 1),
            _ when distance > 12 - MonthsBack => new DateOnly(year - 1, month, 1),
            _ => new DateOnly(year, month, 1),
        };
    }

    /// <summary>A weekday: today or one of the six days before, unless the words say future.</summary>
    public static DateOnly Weekday(DateOnly published, int weekday, Side side)
    {
        var back = (Iso(published) - weekday + 7) % 7;
        return side == Side.Future ? published.AddDays(back == 0 ? 7 : 7 - back)
            : published.AddDays(side == Side.Past && back == 0 ? -7 : -back);
    }

    /// <summary>A weekday of the week so many weeks from that of publication.</summary>
    public static DateOnly WeekdayOfWeek(DateOnly published, int weekday, int weeks) =>
        published.AddDays(weekday - Iso(published) + (7 * weeks));

    /// <summary>"Friday 22": the nearest day of a month that is that weekday; null when none is within a year.</summary>
    public static DateOnly? WeekdayAndDay(DateOnly published, int weekday, int day)
    {
        DateOnly? best = null;
        for (var months = -11; months <= 11; months++)
        {
            var month = published.AddMonths(months);
            if (DateContext.Day(month.Year, month.Month, day) is { } candidate && Iso(candidate) == weekday
                && (best is null || Distance(candidate, published) < Distance(best.Value, published)))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>A day of a month without the month: the last one that has come, or today.</summary>
    public static DateOnly? LastDay(DateOnly published, int day)
    {
        for (var months = 0; months >= -2; months--)
        {
            var month = published.AddMonths(months);
            if (DateContext.Day(month.Year, month.Month, day) is { } candidate && candidate <= published)
            {
                return candidate;
            }
        }

        return null;
    }

    private static int Iso(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static bool Allowed(DateOnly candidate, DateOnly published, Side side) => side switch
    {
        Side.Past => candidate <= published,
        Side.Future => candidate >= published,
        _ => true,
    };

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    // A little in favour of the future: half a year ahead is told without a year, half a year back is not.
    private static int Cost(DateOnly candidate, DateOnly published) =>
        candidate < published ? Distance(candidate, published) + 15 : Distance(candidate, published);
}

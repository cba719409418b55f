using System.Globalization;

namespace DigestBot.Cards.Dates;

/// <summary>
/// The day of a feast in a year, by the number that stands behind <c>holiday.</c> in <c>Data/dates/xx.json</c>: <c>1225</c> is a month and a
/// day; <c>10100</c> Easter, one more or less a day behind or before it; <c>21001</c> the first of the tenth Islamic month; <c>30815</c> the
/// fifteenth of the eighth Chinese month, <c>30100</c> the eve of the Chinese new year; <c>41144</c> the fourth Thursday of November,
/// <c>51144</c> the day behind that.
/// </summary>
internal static class Feast
{
    private const int Easter = 10_000;
    private const int Islamic = 20_000;
    private const int Chinese = 30_000;
    private const int Weekday = 40_000;
    private const int BehindWeekday = 50_000;

    private static readonly UmAlQuraCalendar UmAlQura = new();
    private static readonly ChineseLunisolarCalendar Lunisolar = new();

    /// <summary>The day; null where the calendar does not reach or has no such day.</summary>
    public static DateOnly? Of(int year, int feast) => (feast / Easter) switch
    {
        0 => DateContext.Day(year, feast / 100, feast % 100),
        1 => EasterOf(year)?.AddDays(feast - Easter - 100),
        2 => IslamicOf(year, feast - Islamic),
        3 => ChineseOf(year, feast - Chinese),
        4 => NthWeekday(year, feast - Weekday),
        _ => NthWeekday(year, feast - BehindWeekday)?.AddDays(1),
    };

    private static DateOnly? NthWeekday(int year, int feast)
    {
        if (DateContext.Day(year, feast / 100, 1) is not { } first)
        {
            return null;
        }

        int nth = feast / 10 % 10, weekday = feast % 10;
        return first.AddDays(((weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }

    private static DateOnly? IslamicOf(int year, int feast)
    {
        // The Islamic year is eleven days shorter, so that a feast moves through ours and can fall into it twice.
        for (var islamic = ((year - 622) * 33 / 32) - 1; islamic <= ((year - 622) * 33 / 32) + 2; islamic++)
        {
            if (islamic is > 1318 and < 1500 && DateOnly.FromDateTime(UmAlQura.ToDateTime(islamic, feast / 100, feast % 100, 0, 0, 0, 0)) is var day && day.Year == year)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? ChineseOf(int year, int feast)
    {
        // The twelfth month ends in the next year of ours.
        for (var chinese = year; chinese >= year - 1; chinese--)
        {
            if (chinese is <= 1901 or >= 2100)
            {
                return null;
            }

            int leap = Lunisolar.GetLeapMonth(chinese), month = feast / 100, day = feast % 100;
            var first = Lunisolar.ToDateTime(chinese, leap > 0 && month >= leap ? month + 1 : month, 1, 0, 0, 0, 0);
            if (DateOnly.FromDateTime(first).AddDays(day - 1) is var found && found.Year == year)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Gregorian Easter, by the anonymous computus.</summary>
    private static DateOnly? EasterOf(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        var sum = d + e + 114 - (7 * ((a + (11 * d) + (22 * e)) / 451));
        return DateContext.Day(year, sum / 31, (sum % 31) + 1);
    }
}

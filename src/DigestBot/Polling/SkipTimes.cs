using System.Runtime.InteropServices;

namespace DigestBot.Polling;

/// <summary>When a feed asks not to be polled: RSS <c>skipHours</c> and <c>skipDays</c>, in UTC.</summary>
/// <param name="Hours">Bit n = from n o'clock to the next hour.</param>
/// <param name="Days">Bit n = the day of the week, Sunday = 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SkipTimes(int Hours, int Days)
{
    private const int AllHours = (1 << 24) - 1;
    private const int AllDays = (1 << 7) - 1;

    /// <summary>The first moment, from <paramref name="wanted"/> on, that is not to be skipped. A feed that skips all hours or all days is not believed.</summary>
    public DateTimeOffset Next(DateTimeOffset wanted)
    {
        var hours = (Hours & AllHours) == AllHours ? 0 : Hours;
        var days = (Days & AllDays) == AllDays ? 0 : Days;
        var at = wanted.ToUniversalTime();
        while (Has(days, (int)at.DayOfWeek) || Has(hours, at.Hour))
        {
            at = new DateTimeOffset(at.Year, at.Month, at.Day, at.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        }

        return at;
    }

    private static bool Has(int bits, int number) => (bits & (1 << number)) != 0;
}

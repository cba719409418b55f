using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace DigestBot.Subscriptions;

/// <summary>
/// When a schedule is due next. A time that a night lacks (02:30, when clocks go from 02:00 to 03:00) is due when that gap ends, so
/// that no digest is left out and the order of a day's times is kept; a time that a night has twice is due the first time only. The
/// zones are those that Noda Time brings along: a container without time zones reads clocks like any other machine.
/// </summary>
public static class SchedulePolicy
{
    private const int DaysLookedAt = 16; // past the next week's same day, and past a day that a zone skipped whole

    private static readonly ZoneLocalMappingResolver WhenTheGapEnds =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first time after a moment at which a digest is due; null = each story is sent at once.</summary>
    /// <exception cref="ArgumentException">The zone is none.</exception>
    public static DateTimeOffset? Next(Schedule schedule, DateTimeOffset after)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (schedule.IsAtOnce)
        {
            return null;
        }

        var zone = TimeZones.Zone(schedule.TimeZone);
        var now = Instant.FromDateTimeOffset(after);
        var first = now.InZone(zone).Date.PlusDays(-1); // a gap at midnight moves yesterday's last time into today
        for (var day = 0; day < DaysLookedAt; day++)
        {
            if (Due(schedule, zone, first.PlusDays(day)).Where(i => i > now).Order().Cast<Instant?>().FirstOrDefault() is { } next)
            {
                return next.ToDateTimeOffset();
            }
        }

        throw new InvalidOperationException($"{schedule.TimeZone} has no such time within {DaysLookedAt} days of {after:O}.");
    }

    /// <summary>Whether a moment falls into quiet hours.</summary>
    /// <exception cref="ArgumentException">The zone is none.</exception>
    public static bool IsQuiet(QuietHours quiet, string timeZone, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(quiet);
        return quiet.Holds(Instant.FromDateTimeOffset(at).InZone(TimeZones.Zone(timeZone)).TimeOfDay.ToTimeOnly());
    }

    /// <summary>What the clocks of a zone show at a moment.</summary>
    /// <exception cref="ArgumentException">The zone is none.</exception>
    public static DateTime Local(DateTimeOffset at, string timeZone) => Instant.FromDateTimeOffset(at).InZone(TimeZones.Zone(timeZone)).ToDateTimeUnspecified();

    private static IEnumerable<Instant> Due(Schedule schedule, DateTimeZone zone, LocalDate date) => schedule.Times
        .Where(t => (t.Day is null || t.Day == date.DayOfWeek.ToDayOfWeek()) && zone.MapLocal(date + LocalTime.Noon).Count > 0) // Samoa left out a day
        .Select(t => zone.ResolveLocal(date + LocalTime.FromTimeOnly(t.At), WhenTheGapEnds).ToInstant());
}

using System.Globalization;
using DigestBot.Subscriptions;
using NodaTime;

namespace DigestBot.Tests.Subscriptions;

public sealed class SchedulePolicyTests
{
    [Fact]
    public void WhatIsSentAtOnceIsNeverDue() => Assert.Null(SchedulePolicy.Next(Schedule.AtOnce, At("2026-01-01T00:00Z")));

    [Theory]
    [InlineData("Europe/Moscow", "08:00", "2026-01-01T00:00Z", "2026-01-01T05:00Z")]
    [InlineData("Europe/Moscow", "08:00", "2026-01-01T05:00Z", "2026-01-02T05:00Z")]
    [InlineData("Europe/Moscow", "08:00 18:30", "2026-01-01T05:00Z", "2026-01-01T15:30Z")]
    [InlineData("Asia/Kolkata", "00:00", "2026-01-01T12:00Z", "2026-01-01T18:30Z")]
    [InlineData("America/Mexico_City", "sun 09:00", "2026-01-01T00:00Z", "2026-01-04T15:00Z")]
    [InlineData("America/Mexico_City", "sun 09:00", "2026-01-04T15:00Z", "2026-01-11T15:00Z")]
    [InlineData("UTC", "mon,thu 09:00", "2026-01-01T09:00Z", "2026-01-05T09:00Z")]
    public void TheNextTimeIsTheFirstOneAfterNow(string zone, string times, string now, string due) =>
        Assert.Equal(At(due), SchedulePolicy.Next(new Schedule(ScheduleText.Parse(times)!, zone), At(now)));

    [Fact]
    public void ATimeThatANightLacksIsDueWhenTheGapEnds() =>
        Assert.Equal(At("2026-03-29T01:00Z"), SchedulePolicy.Next(Daily("02:30", "Europe/Berlin"), At("2026-03-28T12:00Z")));

    [Fact]
    public void ATimeThatANightHasTwiceIsDueTheFirstTime() =>
        Assert.Equal(At("2026-10-25T00:30Z"), SchedulePolicy.Next(Daily("02:30", "Europe/Berlin"), At("2026-10-24T12:00Z")));

    [Fact]
    public void ATimeThatANightHasTwiceIsDueOnce() =>
        Assert.Equal(At("2026-10-26T01:30Z"), SchedulePolicy.Next(Daily("02:30", "Europe/Berlin"), At("2026-10-25T00:30Z")));

    [Fact]
    public void ADayThatAZoneSkippedDoesNotStopTheWeek() => // Samoa had no 30 December 2011, a Friday
        Assert.Equal(At("2012-01-05T18:00Z"), SchedulePolicy.Next(new Schedule(ScheduleText.Parse("fri 08:00")!, "Pacific/Apia"), At("2011-12-30T10:00Z")));

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("America/Santiago")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("America/Havana")]
    [InlineData("Africa/Cairo")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Asia/Tehran")]
    [InlineData("Asia/Beirut")]
    [InlineData("Asia/Gaza")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("Antarctica/Troll")]
    public void OverEveryChangeOfClocksEachLocalTimeIsDueOnceOnEachDay(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        foreach (var change in Changes(zone))
        {
            for (var minute = 0; minute < 24 * 60; minute += 15)
            {
                var time = new TimeOnly(minute / 60, minute % 60);
                var (from, to) = (change.InZone(zone).Date.PlusDays(-2), change.InZone(zone).Date.PlusDays(2));
                var due = Due(Schedule.Daily(time, id), from.AtStartOfDayInZone(zone).ToInstant(), to.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());

                // A digest for each day that the zone had, at that time or, where the clocks jumped over it, at the end of the jump.
                Assert.All(due, d => AssertIsAtOrJustAfterAJump(zone, d, time));
                Assert.Equal(Days(zone, from, to), due.Count);
            }
        }
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Havana")]
    [InlineData("Australia/Lord_Howe")]
    public void TimesOfADayKeepTheirOrderOverEveryChangeOfClocks(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        foreach (var change in Changes(zone))
        {
            var before = (change - NodaTime.Duration.FromHours(12)).ToDateTimeOffset();
            var due = Enumerable.Range(0, 24 * 4).Select(q => new TimeOnly(q / 4, q % 4 * 15))
                .Select(t => SchedulePolicy.Next(Schedule.Daily(t, id), before)!.Value).ToList();

            Assert.Equal(due.Order(), Rotated(due));
        }
    }

    [Theory]
    [InlineData("22:00-07:00", "2026-01-01T21:00Z", true)] // midnight in Moscow
    [InlineData("22:00-07:00", "2026-01-01T03:59Z", true)]
    [InlineData("22:00-07:00", "2026-01-01T04:00Z", false)]
    [InlineData("12:00-13:00", "2026-01-01T09:30Z", true)]
    [InlineData("12:00-13:00", "2026-01-01T10:00Z", false)]
    [InlineData("00:00-00:00", "2026-01-01T10:00Z", true)]
    public void QuietHoursAreThoseOfTheZone(string hours, string now, bool quiet) =>
        Assert.Equal(quiet, SchedulePolicy.IsQuiet(ScheduleText.ParseQuiet(hours)!, "Europe/Moscow", At(now)));

    private static Schedule Daily(string time, string zone) => Schedule.Daily(TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone);

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);

    private static IEnumerable<Instant> Changes(DateTimeZone zone) => zone
        .GetZoneIntervals(Instant.FromUtc(2005, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0)).Skip(1).Select(i => i.Start);

    private static List<Instant> Due(Schedule schedule, Instant from, Instant to)
    {
        var due = new List<Instant>();
        var at = from.Minus(NodaTime.Duration.FromTicks(1));
        while ((at = Instant.FromDateTimeOffset(SchedulePolicy.Next(schedule, at.ToDateTimeOffset())!.Value)) < to)
        {
            due.Add(at);
        }

        return due;
    }

    private static void AssertIsAtOrJustAfterAJump(DateTimeZone zone, Instant due, TimeOnly time)
    {
        var local = due.InZone(zone);
        var interval = zone.GetZoneInterval(due);
        Assert.True(local.TimeOfDay == LocalTime.FromTimeOnly(time) || (interval.HasStart && interval.Start == due), $"{zone.Id} {due} for {time}");
    }

    private static int Days(DateTimeZone zone, LocalDate from, LocalDate to) =>
        Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Count(d => zone.MapLocal(from.PlusDays(d) + LocalTime.Noon).Count > 0);

    /// <summary>The same instants from the first one on: before noon's times come those of the next day.</summary>
    private static IEnumerable<DateTimeOffset> Rotated(List<DateTimeOffset> due)
    {
        var first = due.IndexOf(due.Min());
        return due.Skip(first).Concat(due.Take(first));
    }
}

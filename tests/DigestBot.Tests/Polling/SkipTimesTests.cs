using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

public sealed class SkipTimesTests
{
    private static readonly DateTimeOffset Wednesday = new(2010, 10, 6, 12, 34, 56, TimeSpan.Zero);

    [Fact]
    public void AFeedThatSkipsNothingIsAskedWhenWanted() => Assert.Equal(Wednesday, default(SkipTimes).Next(Wednesday));

    [Fact]
    public void SkippedHoursArePassedToTheEndOfTheLast() =>
        Assert.Equal(At(6, 15), new SkipTimes(Hours(12, 13, 14), 0).Next(Wednesday));

    [Fact]
    public void AnHourBesideTheSkippedOnesStands() => Assert.Equal(Wednesday, new SkipTimes(Hours(11, 13), 0).Next(Wednesday));

    [Fact]
    public void SkippedDaysArePassedToTheNextMidnightOfUtc() =>
        Assert.Equal(At(8, 0), new SkipTimes(0, Days(DayOfWeek.Wednesday, DayOfWeek.Thursday)).Next(Wednesday));

    [Fact]
    public void HoursAndDaysHoldTogether() =>
        Assert.Equal(At(7, 2), new SkipTimes(Hours(0, 1), Days(DayOfWeek.Wednesday)).Next(Wednesday));

    [Fact]
    public void TheHoursAreThoseOfUtc() =>
        Assert.Equal(At(6, 13), new SkipTimes(Hours(12), 0).Next(Wednesday.ToOffset(TimeSpan.FromHours(5))));

    [Fact]
    public void AFeedThatSkipsEverythingIsNotBelieved() =>
        Assert.Equal(Wednesday, new SkipTimes((1 << 24) - 1, (1 << 7) - 1).Next(Wednesday));

    [Fact]
    public void AFeedWithOneHourAWeekIsAskedInIt() =>
        Assert.Equal(
            new DateTimeOffset(2010, 10, 12, 5, 0, 0, TimeSpan.Zero),
            new SkipTimes(((1 << 24) - 1) & ~Hours(5), ((1 << 7) - 1) & ~Days(DayOfWeek.Tuesday)).Next(Wednesday));

    private static DateTimeOffset At(int day, int hour) => new(2010, 10, day, hour, 0, 0, TimeSpan.Zero);

    private static int Hours(params int[] hours) => hours.Sum(h => 1 << h);

    private static int Days(params DayOfWeek[] days) => days.Sum(d => 1 << (int)d);
}

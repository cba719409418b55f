using DigestBot.Polling;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Polling;

public sealed class PollScheduleTests
{
    private static readonly PollingOptions Options = new() { MinInterval = TimeSpan.FromMinutes(5), MaxInterval = TimeSpan.FromDays(1) };
    private readonly PollSchedule _schedule = new(Options, new Random(1));

    [Fact]
    public void AFeedWhoseRhythmIsNotKnownBeginsNearTheShortestInterval() =>
        Assert.Equal(TimeSpan.FromMinutes(15), _schedule.Interval(gap: null, TimeSpan.Zero));

    [Fact]
    public void AFeedIsAskedFourTimesAsOftenAsItPublishes() =>
        Assert.Equal(TimeSpan.FromHours(6), _schedule.Interval(TimeSpan.FromDays(1), TimeSpan.Zero));

    [Theory]
    [InlineData(1, 90)] // a day of silence
    [InlineData(8, 720)]
    [InlineData(16, 1440)]
    [InlineData(400, 1440)]
    public void AFeedThatFallsSilentIsAskedLessAndLessDownToOnceADay(int days, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), _schedule.Interval(TimeSpan.FromMinutes(10), TimeSpan.FromDays(days)));

    [Fact]
    public void AWeekendDoesNotMakeABusyFeedASleepyOne() =>
        Assert.InRange(_schedule.Interval(TimeSpan.FromHours(2), TimeSpan.FromHours(64)), TimeSpan.Zero, TimeSpan.FromHours(4));

    [Fact]
    public void TheBusiestFeedIsAskedNoSoonerThanTheShortestInterval() =>
        Assert.Equal(Options.MinInterval, _schedule.Interval(TimeSpan.FromSeconds(1), TimeSpan.Zero));

    [Fact]
    public void TheRarestFeedIsAskedNoLaterThanTheLongestInterval() =>
        Assert.Equal(Options.MaxInterval, _schedule.Interval(TimeSpan.FromDays(300), TimeSpan.Zero));

    [Fact]
    public void OfAllThatIsAskedForTheLongestHolds() =>
        Assert.Equal(TimeSpan.FromHours(3), _schedule.AtLeast(TimeSpan.FromHours(1), null, TimeSpan.FromHours(3), TimeSpan.FromHours(2)));

    [Fact]
    public void NobodyCanPutAFeedOffForMoreThanTheLongestInterval() =>
        Assert.Equal(Options.MaxInterval, _schedule.AtLeast(TimeSpan.FromHours(1), TimeSpan.FromDays(365)));

    [Fact]
    public void FeedsAddedTogetherDriftApartByATenth()
    {
        var starts = Enumerable.Range(0, 100).Select(_ => _schedule.Next(TimeSpan.FromHours(1), TimeSpan.Zero, default, Some.Now) - Some.Now).ToList();

        Assert.Equal(100, starts.Distinct().Count());
        Assert.All(starts, s => Assert.InRange(s, TimeSpan.FromMinutes(54), TimeSpan.FromMinutes(66)));
    }

    [Fact]
    public void TheDriftDoesNotGoBelowWhatWasAskedFor() =>
        Assert.All(
            Enumerable.Range(0, 100).Select(_ => _schedule.Next(TimeSpan.FromHours(1), floor: TimeSpan.FromHours(1), default, Some.Now)),
            next => Assert.InRange(next, Some.Now.AddHours(1), Some.Now.AddMinutes(66)));

    [Fact]
    public void AfterHoursToBeSkippedFeedsDoNotAllBeginOnTheHour()
    {
        var untilSix = new SkipTimes(Hours: 0b11_1111, Days: 0); // 0:00 to 6:00
        var night = new DateTimeOffset(2010, 10, 6, 1, 0, 0, TimeSpan.Zero);
        var starts = Enumerable.Range(0, 100).Select(_ => _schedule.Next(TimeSpan.FromMinutes(5), TimeSpan.Zero, untilSix, night)).ToList();

        Assert.Equal(100, starts.Distinct().Count());
        Assert.All(starts, s => Assert.InRange(s, night.AddHours(5), night.AddHours(5.5)));
    }
}

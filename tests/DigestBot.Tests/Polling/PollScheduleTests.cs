using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

public sealed class PollScheduleTests
{
    private static readonly PollingOptions Options = new() { MinInterval = TimeSpan.FromMinutes(5), MaxInterval = TimeSpan.FromHours(4) };
    private readonly PollSchedule _schedule = new(Options, new Random(1));

    [Fact]
    public void AFeedPolledForTheFirstTimeBeginsNearTheShortestInterval() =>
        Assert.Equal(TimeSpan.FromMinutes(15), _schedule.Next(last: null, somethingNew: true));

    [Fact]
    public void ABusyFeedIsAskedTwiceAsOften() => Assert.Equal(TimeSpan.FromMinutes(30), _schedule.Next(TimeSpan.FromHours(1), somethingNew: true));

    [Fact]
    public void AQuietFeedIsAskedLessOften() => Assert.Equal(TimeSpan.FromMinutes(90), _schedule.Next(TimeSpan.FromHours(1), somethingNew: false));

    [Fact]
    public void TheBusiestFeedIsAskedNoSoonerThanTheShortestInterval() =>
        Assert.Equal(Options.MinInterval, _schedule.Next(Options.MinInterval, somethingNew: true));

    [Fact]
    public void TheQuietestFeedIsAskedNoLaterThanTheLongestInterval() =>
        Assert.Equal(Options.MaxInterval, _schedule.Next(Options.MaxInterval, somethingNew: false));

    [Fact]
    public void AnIntervalOfOtherSettingsIsBroughtWithinThese() =>
        Assert.Equal(Options.MaxInterval, _schedule.Next(TimeSpan.FromDays(30), somethingNew: true));

    [Fact]
    public void FeedsAddedTogetherDriftApartByATenth()
    {
        var starts = Enumerable.Range(0, 100).Select(_ => _schedule.Spread(TimeSpan.FromHours(1))).ToList();

        Assert.Equal(100, starts.Distinct().Count());
        Assert.All(starts, s => Assert.InRange(s, TimeSpan.FromMinutes(54), TimeSpan.FromMinutes(66)));
    }
}

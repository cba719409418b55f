using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

public sealed class PollBackoffTests
{
    private static readonly PollingOptions Options = new() { MinInterval = TimeSpan.FromMinutes(10), MaxInterval = TimeSpan.FromDays(1) };

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 40)]
    [InlineData(7, 640)]
    public void TheWaitDoublesWithEachFailureGiveOrTakeATenth(int failures, int minutes)
    {
        var backoff = new PollBackoff(Options, new Random(1));

        for (var i = 0; i < 100; i++)
        {
            Assert.InRange(backoff.Next(failures, serverAsked: null), TimeSpan.FromMinutes(minutes * 0.9), TimeSpan.FromMinutes(minutes * 1.1));
        }
    }

    [Theory]
    [InlineData(9)]
    [InlineData(365)]
    [InlineData(int.MaxValue)]
    public void AFeedThatFailedForAYearIsStillAskedOnceADay(int failures) =>
        Assert.Equal(TimeSpan.FromDays(1), new PollBackoff(Options, new Random(1)).Next(failures, serverAsked: null));

    [Fact]
    public void FeedsThatFailTogetherDriftApart()
    {
        var backoff = new PollBackoff(Options, new Random(1));

        Assert.Equal(50, Enumerable.Range(0, 50).Select(_ => backoff.Next(1, serverAsked: null)).Distinct().Count());
    }

    [Fact]
    public void AServerThatAsksForMoreIsGivenIt() =>
        Assert.Equal(TimeSpan.FromHours(3), new PollBackoff(Options, new Random(1)).Next(1, serverAsked: TimeSpan.FromHours(3)));

    [Fact]
    public void AServerThatAsksForLessIsNotAskedSooner() =>
        Assert.InRange(new PollBackoff(Options, new Random(1)).Next(1, serverAsked: TimeSpan.FromSeconds(-5)), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));

    [Fact]
    public void NoServerCanPutAFeedOffForMoreThanTheLongestInterval() =>
        Assert.Equal(TimeSpan.FromDays(1), new PollBackoff(Options, new Random(1)).Next(1, serverAsked: TimeSpan.MaxValue));
}

using DigestBot.Polling;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Polling;

public sealed class FeedStandingTests
{
    private readonly FeedState _state = FeedState.New(Some.Feed("a")) with { FirstPoll = Some.Now, LastPoll = Some.Now };

    [Fact]
    public void AFeedThatIsWellHasNoProblem() => Assert.Null(Problem(_state));

    [Fact]
    public void AFailureIsShown() => Assert.Equal("HTTP 500", Problem(_state with { LastError = "HTTP 500", FailuresInARow = 1 }));

    [Fact]
    public void FailuresInARowAreCounted() => Assert.Equal("HTTP 500 (7 times in a row)", Problem(_state with { LastError = "HTTP 500", FailuresInARow = 7 }));

    [Fact]
    public void AFeedThatIsGoneIsShownWithTheDay() =>
        Assert.StartsWith("gone for good since 2010-10-06", Problem(_state with { GoneSince = Some.Now, LastError = "HTTP 410" }), StringComparison.Ordinal);

    [Fact]
    public void ASilenceIsShownThoughItGrewWithoutAPoll() =>
        Assert.StartsWith("no new item since 2010-10-06", FeedStanding.Of(_state, Some.Now.AddDays(61)).Problem, StringComparison.Ordinal);

    [Fact]
    public void AMoveIsShown() =>
        Assert.StartsWith("moved for good to https://b.example/feed", Problem(_state with { MovedTo = "https://b.example/feed" }), StringComparison.Ordinal);

    private static string? Problem(FeedState state) => FeedStanding.Of(state, Some.Now).Problem;
}

using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

public sealed class MovedFeedTests
{
    private static readonly Uri New = new("https://new.example/feed");
    private readonly FeedState _state = FeedState.New("a", "https://old.example/feed");

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, "https://new.example/feed")]
    public void TheThirdPollInARowThatIsSentOnForGoodMovesTheFeed(int polls, string? movedTo) => Assert.Equal(movedTo, After(_state, polls, New).MovedTo);

    [Fact]
    public void APollThatIsNotSentOnBeginsTheCountAnew() =>
        Assert.Null(After(After(After(_state, 2, New), 1, null), 2, New).MovedTo);

    [Fact]
    public void AnotherTargetBeginsTheCountAnew() => Assert.Null(After(After(_state, 2, New), 2, new Uri("https://third.example/feed")).MovedTo);

    [Fact]
    public void AFeedThatMovesOnIsFollowed() =>
        Assert.Equal("https://third.example/feed", After(After(_state, 3, New), 3, new Uri("https://third.example/feed")).MovedTo);

    [Fact]
    public void AFeedThatMovesBackIsWhereTheCatalogueSays() =>
        Assert.Null(After(After(_state, 3, New), 3, new Uri(_state.Url)).MovedTo);

    [Fact]
    public void AMovedFeedThatIsNotSentOnStaysWhereItIs() => Assert.Equal(New.AbsoluteUri, After(After(_state, 3, New), 5, null).MovedTo);

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void AMovedFeedThatFailsThreeTimesIsSoughtAtItsOldAddress(int failures, bool moved) =>
        Assert.Equal(moved, MovedFeed.AfterFailure(After(_state, 3, New) with { FailuresInARow = failures }, gone: false).MovedTo is not null);

    [Fact]
    public void AMovedFeedThatIsGoneIsSoughtAtItsOldAddressAtOnce() =>
        Assert.Null(MovedFeed.AfterFailure(After(_state, 3, New) with { FailuresInARow = 1 }, gone: true).MovedTo);

    [Fact]
    public void AFailureBetweenDoesNotBeginTheCountAnew() =>
        Assert.NotNull(After(MovedFeed.AfterFailure(After(_state, 2, New) with { FailuresInARow = 1 }, gone: false), 1, New).MovedTo);

    private static FeedState After(FeedState state, int polls, Uri? movedTo) =>
        Enumerable.Range(0, polls).Aggregate(state, (s, _) => MovedFeed.AfterAnswer(s, movedTo));
}

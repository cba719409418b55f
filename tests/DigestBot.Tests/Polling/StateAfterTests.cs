using DigestBot.Polling;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Polling;

public sealed class StateAfterTests
{
    private static readonly PollingOptions Options = new();
    private readonly StateAfter _after = PollingSome.StateAfter(Options);
    private readonly FeedState _new = FeedState.New(Some.Feed("a"));

    [Fact]
    public void TheRhythmOfTheItemsDecidesTheInterval() =>
        Assert.Equal(TimeSpan.FromHours(6), Taken(_new, dates: Every(TimeSpan.FromDays(1))).Interval);

    [Fact]
    public void TheRhythmIsRememberedWhenNothingHasChanged() =>
        Assert.Equal(TimeSpan.FromHours(6), Unchanged(Taken(_new, dates: Every(TimeSpan.FromDays(1))), Some.Now.AddHours(6)).Interval);

    [Fact]
    public void WithoutDatesTheRhythmIsThatOfNewItemsSeen()
    {
        var first = Taken(_new);
        var second = Taken(first, newItems: 2, now: Some.Now.AddDays(2));

        Assert.Equal((null, TimeSpan.FromDays(1)), (first.Gap, second.Gap));
    }

    [Fact]
    public void AFeedWhoseItemsAreYearsOldIsAskedOnceADayFromTheFirst() =>
        Assert.Equal(Options.MaxInterval, Taken(_new, dates: [.. Every(TimeSpan.FromHours(1)).Select(d => d.AddYears(-2))]).Interval);

    [Fact]
    public void AFeedWhoseDatesAreWrongIsAskedByWhatComesOfIt()
    {
        DateTimeOffset[] wrong = [Some.Now.AddYears(-2)];
        var state = Taken(Taken(_new, dates: wrong), dates: wrong, now: Some.Now.AddHours(1));

        Assert.Equal(TimeSpan.FromMinutes(7.5), state.Interval); // two items in an hour
    }

    [Fact]
    public void AFeedThatDatesItsItemsAnewAtEachPollDoesNotPassForABusyOne()
    {
        var first = Taken(_new, dates: Every(TimeSpan.FromMinutes(1)));
        var later = Some.Now.AddDays(16);

        Assert.Equal(Options.MaxInterval, Taken(first, newItems: 0, dates: Every(TimeSpan.FromMinutes(1), later), now: later).Interval);
    }

    [Fact]
    public void WhatTheFeedAsksForIsAFloorAndIsRemembered()
    {
        var state = Taken(_new, hints: new PollHints(TimeSpan.FromHours(8), default));
        var later = Unchanged(state, Some.Now.AddHours(8));

        Assert.Equal((TimeSpan.FromHours(8), TimeSpan.FromHours(8)), (state.Interval, later.Interval));
        Assert.InRange(later.NextPoll!.Value, Some.Now.AddHours(16), DateTimeOffset.MaxValue);
    }

    [Fact]
    public void WhatTheServerSaysOfItsCacheIsAFloor() =>
        Assert.Equal(TimeSpan.FromHours(3), _after.Unchanged(_new, FetchResult.NotModified with { Fresh = TimeSpan.FromHours(3) }, Some.Now).Interval);

    [Fact]
    public void RetryAfterCountsWithAGoodAnswerToo() =>
        Assert.Equal(TimeSpan.FromHours(4), _after.Unchanged(_new, FetchResult.NotModified with { RetryAfter = TimeSpan.FromHours(4) }, Some.Now).Interval);

    [Fact]
    public void HoursToBeSkippedArePassed()
    {
        var skip = new SkipTimes(Hours: 0b111 << 12, Days: 0); // 12:00 to 15:00

        Assert.InRange(Taken(_new, hints: new PollHints(null, skip)).NextPoll!.Value, Some.Now.AddHours(3), Some.Now.AddHours(3.5));
    }

    [Fact]
    public void AFailingFeedIsNotAskedInHoursToBeSkippedEither()
    {
        var state = _new with { Hints = new PollHints(null, new SkipTimes(Hours: 0b111 << 12, Days: 0)) };

        Assert.Equal(Some.Now.AddHours(3), Failed(state, 500).NextPoll);
    }

    [Fact]
    public void AFeedThatIsGoneIsAskedAgainInAWeek()
    {
        var state = Failed(_new, 410);

        Assert.Equal((Some.Now, Some.Now.AddDays(7)), (state.GoneSince, state.NextPoll));
    }

    [Fact]
    public void AFeedThatStaysGoneIsGoneSinceTheFirstTime() =>
        Assert.Equal(Some.Now, Failed(Failed(_new, 410), 410, Some.Now.AddDays(7)).GoneSince);

    [Fact]
    public void AFeedThatComesBackIsNotGoneAnyMore() => Assert.Null(Unchanged(Failed(_new, 410), Some.Now.AddDays(7)).GoneSince);

    [Fact]
    public void AMovedFeedThatIsGoneIsNotPausedButSoughtAtItsOldAddress()
    {
        var state = Failed(_new with { MovedTo = "https://b.example/feed" }, 410);

        Assert.Equal((null, null), (state.GoneSince, state.MovedTo));
        Assert.InRange(state.NextPoll!.Value, Some.Now, Some.Now.AddMinutes(6));
    }

    [Fact]
    public void TheValidatorsAreThoseOfTheAddressThatSentThem()
    {
        var source = Some.Feed("a");
        var feed = new FetchedFeed(source, new Uri("https://b.example/feed"), null, new byte[1], Some.Now) { ETag = "\"1\"" };

        var state = _after.Taken(_new, FetchResult.Fetched(feed), "hash", new SinkResult(1, 1, null), Some.Now);

        Assert.Equal(("\"1\"", "https://b.example/feed"), (state.ETag, state.ValidatedAt));
    }

    [Fact]
    public void TheOwnerIsToldOfAMoveOnce()
    {
        var moved = _new with { MovedTo = "https://b.example/feed?token=secret" };

        Assert.Contains("https://b.example/feed?token=***", StateAfter.Notice(_new, moved), StringComparison.Ordinal);
        Assert.Null(StateAfter.Notice(moved, moved));
    }

    [Fact]
    public void TheOwnerIsToldOfAFeedThatIsGoneOnce()
    {
        var gone = Failed(_new, 410);

        Assert.Contains("HTTP 410", StateAfter.Notice(_new, gone), StringComparison.Ordinal);
        Assert.Null(StateAfter.Notice(gone, Failed(gone, 410)));
    }

    [Fact]
    public void TheOwnerIsToldOnceOfASilenceOfSixtyDaysAndOnceAgainOfTheNext()
    {
        var state = Taken(_new);
        var told = new List<int>();
        for (var day = 1; day <= 200; day++)
        {
            var next = day == 100 ? Taken(state, now: Some.Now.AddDays(day)) : Unchanged(state, Some.Now.AddDays(day));
            if (StateAfter.Notice(state, next) is not null)
            {
                told.Add(day);
            }

            state = next;
        }

        Assert.Equal([61, 161], told);
    }

    [Fact]
    public void AFeedThatWasAddedAlreadyDeadIsToldOfAtTheFirstPoll()
    {
        var state = Taken(_new, dates: [Some.Now.AddDays(-61)]);

        Assert.Contains("no new item since 2010-08-06", StateAfter.Notice(_new, state), StringComparison.Ordinal);
    }

    private static DateTimeOffset[] Every(TimeSpan gap, DateTimeOffset? now = null) =>
        [.. Enumerable.Range(0, 10).Select(n => (now ?? Some.Now) - (gap * n))];

    private FeedState Taken(FeedState state, int newItems = 2, DateTimeOffset[]? dates = null, PollHints? hints = null, DateTimeOffset? now = null)
    {
        var source = Some.Feed("a");
        var feed = new FetchedFeed(source, source.Url, null, new byte[1], now ?? Some.Now);
        var found = new SinkResult(Items: 10, newItems, Error: null) { Dates = dates ?? [], Hints = hints ?? PollHints.None };
        return _after.Taken(state, FetchResult.Fetched(feed), "hash", found, now ?? Some.Now);
    }

    private FeedState Unchanged(FeedState state, DateTimeOffset now) => _after.Unchanged(state, FetchResult.NotModified, now);

    private FeedState Failed(FeedState state, int status, DateTimeOffset? now = null) =>
        _after.Failed(state, FetchResult.Failed("x") with { Status = status }, "x", now ?? Some.Now);
}

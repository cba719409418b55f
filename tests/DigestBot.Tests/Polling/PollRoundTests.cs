using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Polling;

public sealed class PollRoundTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly FakeTimeProvider _time = new(Some.Now);
    private readonly FakeFetcher _fetcher = new();
    private readonly FakeSink _sink;
    private readonly List<PollOutcome> _outcomes = [];
    private readonly FeedSource _feed = Some.Feed("a");

    public PollRoundTests() => _sink = new FakeSink(_stores.States);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task TheStateOfAFeedThatWasTakenInIsSavedByTheSinkTogetherWithItsItems()
    {
        FeedState? within = null;
        _fetcher.Answer = s => FakeFetcher.Body(s, "one", Some.Now, "\"v1\"");

        await RunAsync(_feed);
        within = _stores.States.Find("a");

        Assert.Equal(("\"v1\"", "\"v1\" modified", 3, Some.Now), (within!.ETag, within.LastModified, within.Items, within.LastNewItem));
        Assert.NotNull(within.BodyHash);
    }

    [Fact]
    public async Task ValidatorsOfABodyThatCouldNotBeReadAreNotKept()
    {
        _fetcher.Answer = s => FakeFetcher.Body(s, "garbage", Some.Now, "\"v1\"");
        _sink.Answer = () => new SinkResult(0, 0, "is no feed");

        await RunAsync(_feed);

        var state = _stores.States.Find("a")!;
        Assert.Equal((null, null, null, "is no feed", 1), (state.ETag, state.LastModified, state.BodyHash, state.LastError, state.FailuresInARow));
    }

    [Fact]
    public async Task ABodyThatCouldNotBeReadIsReadAgainThoughItsBytesAreTheSame()
    {
        _fetcher.Answer = s => FakeFetcher.Body(s, "garbage", Some.Now);
        _sink.Answer = () => new SinkResult(0, 0, "cut off");

        await RunAsync(_feed);
        await RunAsync(_feed);

        Assert.Equal(2, _sink.Taken);
    }

    [Fact]
    public async Task AnErrorLeavesTheValidatorsOfTheLastGoodBody()
    {
        _fetcher.Answer = s => FakeFetcher.Body(s, "one", Some.Now, "\"v1\"");
        await RunAsync(_feed);
        _fetcher.Answer = _ => FetchResult.Failed("HTTP 500");

        await RunAsync(_feed);

        var state = _stores.States.Find("a")!;
        Assert.Equal(("\"v1\"", "HTTP 500", 1), (state.ETag, state.LastError, state.FailuresInARow));
    }

    [Fact]
    public async Task TheSameBytesAreNotReadAgain()
    {
        _fetcher.Answer = s => FakeFetcher.Body(s, "one", Some.Now);

        await RunAsync(_feed);
        await RunAsync(_feed);

        Assert.Equal(1, _sink.Taken);
        Assert.True(_outcomes[1].NotModified);
    }

    [Fact]
    public async Task OtherBytesAreReadAgain()
    {
        _fetcher.Answer = s => FakeFetcher.Body(s, "one", Some.Now);
        await RunAsync(_feed);
        _fetcher.Answer = s => FakeFetcher.Body(s, "two", Some.Now);

        await RunAsync(_feed);

        Assert.Equal(2, _sink.Taken);
    }

    [Fact]
    public async Task NotModifiedEndsARowOfFailures()
    {
        _fetcher.Answer = _ => FetchResult.Failed("HTTP 500");
        await RunAsync(_feed);
        _fetcher.Answer = _ => FetchResult.NotModified;

        await RunAsync(_feed);

        Assert.Equal((0, null), (_stores.States.Find("a")!.FailuresInARow, _stores.States.Find("a")!.LastError));
    }

    [Fact]
    public async Task WhatIsKnownOfAnotherAddressIsNotSent()
    {
        _stores.States.Save([FeedState.New("a", "https://old.example/feed") with { ETag = "\"old\"", FailuresInARow = 5 }]);

        await RunAsync(_feed);

        Assert.Equal(FeedState.New("a", _feed.Url.AbsoluteUri), Assert.Single(_fetcher.Asked).State);
    }

    [Fact]
    public async Task AFeedThatFailsFailsAlone()
    {
        _fetcher.Answer = s => s.Id == "a" ? FetchResult.Failed("HTTP 404") : FakeFetcher.Body(s, s.Id, Some.Now);

        await RunAsync(_feed, Some.Feed("b"), Some.Feed("c"));

        Assert.Equal(["a"], _outcomes.Where(o => o.Error is not null).Select(o => o.Source.Id));
        Assert.Equal(2, _sink.Taken);
    }

    [Fact]
    public async Task AFeedThatNobodyForesawFailsAloneToo()
    {
        _fetcher.Answer = s => s.Id == "a" ? throw new FormatException("out of the blue") : FetchResult.NotModified;

        await RunAsync(_feed, Some.Feed("b"), Some.Feed("c"));

        Assert.Equal("FormatException: out of the blue", Assert.Single(_outcomes, o => o.Error is not null).Error);
        Assert.Equal(1, _stores.States.Find("a")!.FailuresInARow);
    }

    [Fact]
    public async Task AServerThatAsksForTimeIsGivenIt()
    {
        _fetcher.Answer = _ => FetchResult.Failed("HTTP 429", TimeSpan.FromHours(2));

        await RunAsync(_feed);

        Assert.Equal(Some.Now + TimeSpan.FromHours(2), _stores.States.Find("a")!.NextPoll);
    }

    [Fact]
    public async Task ARoundThatIsCancelledKeepsWhatItHasDone()
    {
        using var cancel = new CancellationTokenSource();
        _fetcher.Answer = _ => FetchResult.Failed("HTTP 500");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Round().RunAsync([_feed, Some.Feed("b")], _ => cancel.Cancel(), cancel.Token));

        Assert.Equal("a", Assert.Single(_stores.States.All()).FeedId);
    }

    [Fact]
    public async Task MoreStatesThanOneWriteHoldsAreAllSaved()
    {
        _fetcher.Answer = _ => FetchResult.Failed("HTTP 500");

        await RunAsync([.. Enumerable.Range(0, 150).Select(n => Some.Feed("f" + n))]);

        Assert.Equal(150, _stores.States.All().Count);
    }

    private Task RunAsync(params FeedSource[] feeds) => Round().RunAsync(
        feeds,
        o =>
        {
            lock (_outcomes)
            {
                _outcomes.Add(o);
            }
        },
        TestContext.Current.CancellationToken);

    private PollRound Round() => PollingSome.Round(_fetcher, _sink, _stores, new PollingOptions { Concurrency = 1 }, _time);
}

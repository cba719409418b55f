using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Polling;

/// <summary>What a round leaves behind for the owner: records of all polls, warnings of what needs a look.</summary>
public sealed class PollHistoryTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly FakeTimeProvider _time = new(Some.Now);
    private readonly FakeFetcher _fetcher = new();
    private readonly FakeSink _sink;
    private readonly LogLines _log = new();
    private readonly FeedSource _feed = Some.Feed("a");

    public PollHistoryTests() => _sink = new FakeSink(_stores.States);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task ABodyThatWasTakenInIsRemembered()
    {
        await PollAsync(s => FakeFetcher.Body(s, "<rss/>", Some.Now) with { Status = 200, Took = TimeSpan.FromSeconds(2) });

        Assert.Equal(
            new PollRecord("a", Some.Now) { Status = 200, Took = TimeSpan.FromSeconds(2), Bytes = 6, Items = 3, NewItems = 2 },
            Assert.Single(_stores.History.Of("a")));
    }

    [Fact]
    public async Task AFailureIsRemembered()
    {
        await PollAsync(_ => FetchResult.Failed("HTTP 500") with { Status = 500 });

        Assert.Equal(new PollRecord("a", Some.Now) { Status = 500, Error = "HTTP 500" }, Assert.Single(_stores.History.Of("a")));
    }

    [Fact]
    public async Task AFeedThatFailedInTheSinkIsRememberedWithTheReason()
    {
        _sink.Answer = () => new SinkResult(7, 1, "cut off after item 7");

        await PollAsync(s => FakeFetcher.Body(s, "<rss", Some.Now));

        Assert.Equal((7, 1, "cut off after item 7"), Remembered());
    }

    [Fact]
    public async Task PollsOfManyRoundsAreRememberedTheNewestFirst()
    {
        for (var n = 0; n < 3; n++)
        {
            await PollAsync(_ => FetchResult.NotModified with { Status = 304 });
            _time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal([2, 1, 0], _stores.History.Of("a").Select(p => (p.At - Some.Now).TotalHours));
    }

    [Fact]
    public async Task ThePollsOfALargeRoundAreAllRemembered()
    {
        var feeds = Enumerable.Range(0, 150).Select(n => Some.Feed("f" + n)).ToArray();

        await PollAsync(s => FakeFetcher.Body(s, s.Id, Some.Now), feeds);

        Assert.All(feeds, f => Assert.Single(_stores.History.Of(f.Id)));
    }

    [Fact]
    public async Task AFeedThatIsGoneIsWarnedOfOnce()
    {
        await PollAsync(_ => FetchResult.Failed("gone") with { Status = 410 });
        await PollAsync(_ => FetchResult.Failed("gone") with { Status = 410 });

        Assert.Equal((LogLevel.Warning, "a: its server says that it is gone for good (HTTP 410); it is paused and asked again once a week"), Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task AFeedThatMovedIsWarnedOfOnceAndAskedAtItsNewAddress()
    {
        for (var n = 0; n < 5; n++)
        {
            await PollAsync(_ => FetchResult.NotModified with { MovedTo = new Uri("https://new.example/feed") });
        }

        Assert.Contains("moved for good to https://new.example/feed", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);
        Assert.Equal("https://new.example/feed", _fetcher.Asked.Last().State.MovedTo);
    }

    [Fact]
    public async Task AnAddressChangedInTheCatalogueWinsOverAMove()
    {
        _stores.States.Save([FeedState.New(_feed) with { MovedTo = "https://new.example/feed" }]);

        await PollAsync(_ => FetchResult.NotModified, _feed with { Url = new Uri("https://mine.example/feed") });

        Assert.Null(_fetcher.Asked.Single().State.MovedTo);
        Assert.Null(_stores.States.Find("a")!.MovedTo);
    }

    [Fact]
    public async Task AnOrdinaryRoundWarnsOfNothing()
    {
        await PollAsync(s => FakeFetcher.Body(s, "<rss/>", Some.Now));
        await PollAsync(_ => FetchResult.Failed("HTTP 500") with { Status = 500 });

        Assert.Empty(_log.Lines);
    }

    private (int Items, int NewItems, string? Error) Remembered()
    {
        var record = _stores.History.Of("a").Single();
        return (record.Items, record.NewItems, record.Error);
    }

    private Task PollAsync(Func<FeedSource, FetchResult> answer, params FeedSource[] feeds)
    {
        _fetcher.Answer = answer;
        return PollingSome.Round(_fetcher, _sink, _stores, new PollingOptions { Concurrency = 1 }, _time, _log)
            .RunAsync(feeds.Length > 0 ? feeds : [_feed], report: null, TestContext.Current.CancellationToken);
    }

    private sealed class LogLines : ILogger<PollRound>
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, formatter(state, exception)));
    }
}

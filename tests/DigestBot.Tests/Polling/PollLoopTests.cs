using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Polling;

public sealed class PollLoopTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Some.Now);
    private readonly FakeFetcher _fetcher = new();
    private readonly FeedCatalogue _catalogue;

    public PollLoopTests()
    {
        CatalogueFile.Write(_folder.File("base.json"), [Some.Feed("past"), Some.Feed("soon"), Some.Feed("later"), Some.Feed("never"), Some.Feed("off") with { Enabled = false }]);
        _catalogue = new FeedCatalogue([_folder.File("base.json")], _folder.File("own.json"));
        _stores.States.Save([Known("past", TimeSpan.FromMinutes(-1)), Known("soon", TimeSpan.FromSeconds(30)), Known("later", TimeSpan.FromHours(1))]);
    }

    public void Dispose()
    {
        _stores.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task OnlyFeedsThatAreDueArePolled()
    {
        await UntilAsync(() => _fetcher.Asked.Count >= 2, advance: TimeSpan.Zero);

        Assert.Equal(["never", "past"], Asked());
    }

    [Fact]
    public async Task AFeedIsPolledWhenItsTimeComesAndNotBefore()
    {
        var at = default(DateTimeOffset);
        _fetcher.Answer = s =>
        {
            at = s.Id == "soon" ? _time.GetUtcNow() : at;
            return FetchResult.NotModified;
        };

        await UntilAsync(() => at != default, advance: TimeSpan.FromSeconds(1));

        Assert.InRange(at, Some.Now + TimeSpan.FromSeconds(30), DateTimeOffset.MaxValue);
        Assert.Equal(["never", "past", "soon"], Asked());
    }

    [Fact]
    public async Task AFeedThatIsAddedIsPolledWithoutANewStart()
    {
        var added = false;

        await UntilAsync(
            () =>
            {
                if (!added && _fetcher.Asked.Count >= 2)
                {
                    _catalogue.Add(Some.Feed("new"));
                    added = true;
                }

                return _fetcher.Asked.Any(a => a.Source.Id == "new");
            },
            advance: TimeSpan.FromSeconds(1));

        Assert.Contains("new", Asked());
    }

    [Fact]
    public async Task ASingleRoundAsksEveryFeedThatIsSwitchedOnDueOrNot()
    {
        await Loop().RunOnceAsync(report: null, TestContext.Current.CancellationToken);

        Assert.Equal(["later", "never", "past", "soon"], Asked());
    }

    private IEnumerable<string> Asked() => _fetcher.Asked.Select(a => a.Source.Id).Order(StringComparer.Ordinal);

    private static FeedState Known(string id, TimeSpan next) => FeedState.New(id, Some.Feed(id).Url.AbsoluteUri) with { NextPoll = Some.Now + next };

    /// <summary>Turns the loop, and the clock in small steps, until something has happened.</summary>
    private async Task UntilAsync(Func<bool> happened, TimeSpan advance)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var loop = Loop().RunAsync(report: null, afterRound: static () => { }, end.Token);
        while (!happened() && !loop.IsCompleted)
        {
            _time.Advance(advance);
            await Task.Delay(5, end.Token);
        }

        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    private PollLoop Loop()
    {
        var options = new PollingOptions();
        var round = PollingSome.Round(_fetcher, new FakeSink(_stores.States), _stores, options, _time);
        return new PollLoop(_catalogue, _stores.States, round, options, _time, NullLogger<PollLoop>.Instance);
    }
}

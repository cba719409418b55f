using DigestBot.Polling;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

public sealed class LitePollHistoryTests : IDisposable
{
    private readonly MemoryStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void APollComesBackInEveryField()
    {
        var poll = new PollRecord("a", Some.Now.AddTicks(1))
        {
            Status = 500, Took = TimeSpan.FromMilliseconds(1234), Bytes = 5_000_000_000, Items = 20, NewItems = 3, Error = "HTTP 500: a fault",
        };

        _stores.History.Add([poll]);

        Assert.Equal(poll, Assert.Single(_stores.History.Of("a")));
    }

    [Fact]
    public void APollThatTellsNothingComesBackSo()
    {
        _stores.History.Add([new PollRecord("a", Some.Now)]);

        Assert.Equal(new PollRecord("a", Some.Now), Assert.Single(_stores.History.Of("a")));
    }

    [Fact]
    public void TheLastFiftyPollsAreKeptTheNewestFirst()
    {
        for (var n = 0; n < 120; n++)
        {
            _stores.History.Add([Poll("a", n), Poll("b", n)]);
        }

        Assert.Equal(Enumerable.Range(70, 50).Reverse(), _stores.History.Of("a").Select(p => p.Items));
        Assert.Equal(50, _stores.History.Of("b").Count);
    }

    [Fact]
    public void PollsOfOneFeedWithinABatchAreAllKept()
    {
        _stores.History.Add([Poll("a", 1), Poll("a", 2)]);

        Assert.Equal([2, 1], _stores.History.Of("a").Select(p => p.Items));
    }

    [Fact]
    public void AnErrorOfManyLinesIsOne()
    {
        _stores.History.Add([Poll("a", 1) with { Error = "one\r\ntwo\nthree" }, Poll("a", 2)]);

        Assert.Equal([null, "one two three"], _stores.History.Of("a").Select(p => p.Error));
    }

    [Fact]
    public void LongErrorsAreCutSoThatARowCannotGrow()
    {
        for (var n = 0; n < 60; n++)
        {
            _stores.History.Add([Poll("a", n) with { Error = new string('x', 10_000) }]);
        }

        Assert.All(_stores.History.Of("a"), p => Assert.InRange(p.Error!.Length, 100, 200));
    }

    [Fact]
    public void AFeedThatWasNeverPolledHasNone() => Assert.Empty(_stores.History.Of("a"));

    private static PollRecord Poll(string feed, int items) => new(feed, Some.Now.AddMinutes(items)) { Status = 304, Items = items };
}

using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;
using DigestBot.Tracing;

namespace DigestBot.Tests.Tracing;

/// <summary>The way of items, on the real stores.</summary>
public sealed class ItemTracerTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly TempFolder _folder = new();
    private readonly StoryMerger _merger;

    public ItemTracerTests() => _merger = new StoryMerger(_stores.Stories, _stores.Articles, new StoryMatcher(new MatchOptions()));

    public void Dispose()
    {
        _stores.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ALinkThatTheFeedRepeatedUnderAnotherOneLeadsToItsArticle()
    {
        Take("f/1", "Russia and Mexico signed a memorandum", "https://ministry.example/1");
        Take("f/2", "Russia and Mexico signed a memorandum", "https://ministry.example/2");

        var trace = Tracer().Trace("https://ministry.example/2");

        Assert.Equal(("f/2", true), (trace?.Article.Id, trace?.Report is null));
    }

    [Fact]
    public void AStorysIdLeadsToItsFirstReport()
    {
        Take("f/1", "Russia and Mexico signed a memorandum", "https://ministry.example/1");

        Assert.Equal("f/1", Tracer().Trace("s1")?.Article.Id);
    }

    [Theory]
    [InlineData("s99")]
    [InlineData("s")]
    [InlineData("")]
    [InlineData("https://ministry.example/never")]
    [InlineData("\ud800 \u0000")]
    public void WhatIsNotKeptHasNoTrace(string asked) => Assert.Null(Tracer().Trace(asked));

    [Fact]
    public void AStoryIsTracedUnderTheIdsThatItTookIn()
    {
        var older = _stores.Stories.Add(Some.Story(reports: Some.Report("f/1")));
        var younger = _stores.Stories.Add(Some.Story(reports: Some.Report("g/1")));
        _stores.Articles.Add(Some.Article("f/1", "One"), Some.Card("f/1"), older.Id, 0, Some.Now);
        _stores.Articles.Add(Some.Article("g/1", "Two"), Some.Card("g/1"), younger.Id, 0, Some.Now);
        _stores.Stories.Update(older with { Reports = [.. older.Reports, .. younger.Reports] });
        _stores.Stories.MergeInto(younger.Id, older.Id);
        var asked = new List<long>();

        Tracer(deliveries: new AskedDeliveries(asked)).Trace("s1");

        Assert.Equal([older.Id, younger.Id], asked.Order());
    }

    [Fact]
    public void AMissingLinkIsToldWithTheFeedsOfItsSite()
    {
        var feed = Some.Feed("mx", "https://www.ministry.example/rss");
        _stores.States.Save([FeedState.New(feed) with { LastPoll = Some.Now, LastError = "HTTP 503" }]);

        var missing = Tracer(feed, Some.Feed("other")).Missing("https://ministry.example/never");

        Assert.Equal([new SiteFeed("mx", "Ministry mx", Some.Now, "HTTP 503")], missing.Feeds);
    }

    [Fact]
    public void AFeedThatIsSwitchedOffIsToldSo() =>
        Assert.Equal("switched off: no feed", Assert.Single(Tracer(Some.Feed("mx") with { Enabled = false, Reason = "no feed" }).Missing("https://mx.example/1").Feeds).Problem);

    [Fact]
    public void AnArticleThatWasDeletedIsKnownToHaveBeenThere()
    {
        Take("f/1", "Russia and Mexico signed a memorandum", "https://ministry.example/1");
        _stores.Articles.Purge(Some.Now.AddDays(1), DateTimeOffset.MinValue);

        Assert.True(Tracer().Missing("f/1").WasDeleted);
    }

    private void Take(string id, string title, string url) =>
        _stores.Database.Run(() => _merger.Take(Some.Article(id, title, feed: "f", url: url), Some.Card(id, title), Some.Now));

    private ItemTracer Tracer(params FeedSource[] feeds) => Tracer(new AskedDeliveries([]), feeds);

    private ItemTracer Tracer(IStoryDeliveries deliveries, params FeedSource[] feeds)
    {
        var catalogue = new FeedCatalogue([_folder.Write("feeds.json", "[]")], _folder.File("own.json"));
        Array.ForEach(feeds, catalogue.Add);
        return new ItemTracer(_stores.Articles, _stores.Stories, catalogue, _stores.States, [deliveries]);
    }

    private sealed class AskedDeliveries(List<long> asked) : IStoryDeliveries
    {
        public IReadOnlyList<StoryDelivery> Of(Story story, IReadOnlyCollection<long> ids, ChatScope? only)
        {
            asked.AddRange(ids);
            return [];
        }
    }
}

using DigestBot.Stories;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

public sealed class LiteStoryStoreTests : IDisposable
{
    private readonly MemoryStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void StoriesAreNumberedAsTheyComeAndAfterANewStartToo()
    {
        using var folder = new TempFolder();
        long first;
        using (var store = Disk.Open(folder))
        {
            first = new DigestBot.Storage.LiteDb.LiteStoryStore(store).Add(Some.Story()).Id;
        }

        using var again = Disk.Open(folder);
        Assert.Equal(first + 1, new DigestBot.Storage.LiteDb.LiteStoryStore(again).Add(Some.Story()).Id);
    }

    [Fact]
    public void AfterGivesStoriesInOrderPastMergedOnes()
    {
        var ids = Enumerable.Range(0, 6).Select(_ => _stores.Stories.Add(Some.Story()).Id).ToList();
        _stores.Stories.MergeInto(ids[2], ids[0]);
        _stores.Stories.MergeInto(ids[3], ids[0]);

        Assert.Equal([ids[1], ids[4]], _stores.Stories.After(ids[0], 2).Select(s => s.Id));
    }

    [Fact]
    public void BetweenGivesTheNewestFirstOverSeveralPagesEachOnce()
    {
        _stores.Database.Run(() =>
        {
            for (var n = 0; n < 450; n++)
            {
                _stores.Stories.Add(Some.Story() with { Day = Some.Day.AddDays(n % 3) });
            }
        });

        var found = _stores.Stories.Between(Some.Day, Some.Day.AddDays(2)).ToList();

        Assert.Equal(450, found.Select(s => s.Id).Distinct().Count());
        Assert.Equal(found.OrderByDescending(s => s.Day).ThenByDescending(s => s.Id).Select(s => s.Id), found.Select(s => s.Id));
    }

    [Fact]
    public void BetweenHoldsBothItsDays()
    {
        foreach (var day in Enumerable.Range(0, 5))
        {
            _stores.Stories.Add(Some.Story() with { Day = Some.Day.AddDays(day) });
        }

        Assert.Equal([3, 2, 1], _stores.Stories.Between(Some.Day.AddDays(1), Some.Day.AddDays(3)).Select(s => s.Day.DayNumber - Some.Day.DayNumber));
    }

    [Fact]
    public void BetweenTheFirstAndTheLastDayIsEverything()
    {
        _stores.Stories.Add(Some.Story());

        Assert.Single(_stores.Stories.Between(DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1)));
    }

    [Fact]
    public void PurgeDeletesWhatIsOlderHoweverMuchItIs()
    {
        Fill("old", 450, Some.Now.AddDays(-100));
        Fill("new", 10, Some.Now);

        _stores.Stories.Purge(Some.Now.AddDays(-50));
        var gone = _stores.Articles.Purge(Some.Now.AddDays(-50), Some.Now.AddDays(-200));

        Assert.Equal(450, gone);
        Assert.Equal(10, _stores.Stories.After(0, 1000).Count);
        Assert.Null(_stores.Articles.Find(_stores.Articles.Seen("old-0")!.Article));
        Assert.Null(_stores.Stories.FindByKey("old-0"));
        Assert.NotNull(_stores.Articles.Find(_stores.Articles.Seen("new-0")!.Article));
        Assert.NotNull(_stores.Stories.FindByKey("new-0"));
    }

    [Fact]
    public void PurgeKeepsTheMemoryOfHavingSeenAnItemLonger()
    {
        Fill("old", 1, Some.Now.AddDays(-100));

        _stores.Articles.Purge(Some.Now.AddDays(-50), Some.Now.AddDays(-200));

        Assert.NotNull(_stores.Articles.Seen("old-0"));
    }

    [Fact]
    public void PurgeForgetsThatToo()
    {
        Fill("old", 450, Some.Now.AddDays(-300));

        _stores.Articles.Purge(Some.Now.AddDays(-50), Some.Now.AddDays(-200));

        Assert.Null(_stores.Articles.Seen("old-449"));
    }

    private void Fill(string prefix, int count, DateTimeOffset seenAt) => _stores.Database.Run(() =>
    {
        for (var n = 0; n < count; n++)
        {
            var story = _stores.Stories.Add(Some.Story(Some.Card(), Some.Report() with { SeenAt = seenAt }));
            _stores.Articles.Add(Some.Article($"{prefix}-{n}", "T"), Some.Card(), story.Id, fingerprint: 1, seenAt);
            _stores.Stories.SetKeys([new StoryKey($"{prefix}-{n}", StoryKeyKind.Title)], story.Id, Some.Day, seenAt);
        }
    });
}

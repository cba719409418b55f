using System.Text.Json;
using DigestBot.Stories;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

/// <summary>An archive grows for years: no look-up may walk it.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly List<string> _plans = [];
    private readonly MemoryStores _stores;

    public QueryPlanTests()
    {
        _stores = new MemoryStores(_plans.Add);
        for (var n = 0; n < 20; n++)
        {
            var story = _stores.Stories.Add(Some.Story());
            _stores.Articles.Add(Some.Article("a" + n, "T"), Some.Card(), story.Id, fingerprint: 1, Some.Now);
            _stores.Stories.SetKeys([new StoryKey("k" + n, StoryKeyKind.Title)], story.Id, Some.Day, Some.Now);
            _stores.Outbox.Add([Some.Entry("m" + n)]);
            _stores.Subscriptions.Save(new Subscription("s" + n, "test", "c" + n, "en", 0) { NextDue = n % 2 == 0 ? null : Some.Now });
        }

        _stores.Articles.Edit(3, Some.Article("a2", "U"), Some.Card(), Some.Now);
        _stores.Stories.Update(_stores.Stories.Find(4)! with { Card = Some.Card(headline: "Another") });

        _plans.Clear();
    }

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void StoriesAfterAnIdAreARangeOfTheIds() => AssertRange("_id", () => _stores.Stories.After(5, 10));

    [Fact]
    public void StoriesOfSeveralIdsAreFoundByThem() => AssertRange("_id", () => _stores.Stories.FindAll([3, 5, 8]));

    [Fact]
    public void ArticlesAreReadInTheirOrderByTheirNumbers() =>
        AssertRange(["_id", "_id", "_id"], () => _ = (_stores.Articles.Log.After(5, 10), _stores.Articles.Log.Before(15, 10), _stores.Articles.Log.EditedAfter(0, 10)));

    [Fact]
    public void StoriesOfDaysAreARangeOfTheFilingOrder() => AssertRange("Filed", () => _ = _stores.Stories.Between(Some.Day, Some.Day).Count());

    [Fact]
    public void ChangesOfStoriesAreARangeOfTheirNumbers() => AssertRange("_id", () => _stores.Stories.Changes.After(0, 10));

    [Fact]
    public void PurgingStoriesAndTheirChangesIsARangeOfTheIds() => AssertRange(["_id", "_id"], () => _stores.Stories.Purge(Some.Now.AddDays(-1)));

    [Fact]
    public void PurgingArticlesAndEditsIsARangeOfTheIds() =>
        AssertRange(["_id", "_id"], () => _stores.Articles.Purge(Some.Now.AddDays(-1), Some.Now.AddDays(-2)));

    [Fact]
    public void EditsAreFoundByTheirArticle() => AssertRange("Article", () => _stores.Articles.Edits(3));

    [Fact]
    public void KeysAndSeenItemsAreFoundWithoutAQuery()
    {
        _ = (_stores.Articles.Seen("a5"), _stores.Stories.FindByKey("k5"));

        Assert.Empty(_plans);
    }

    [Fact]
    public void ChatsThatAreDueAreARangeOfTheirTimes() => AssertRange("Due", () => _stores.Outbox.DueChats("test", Some.Now, 10));

    [Fact]
    public void TheNextChatIsTheFirstOfTheirTimes() => AssertRange("Due", () => _stores.Outbox.NextDue("test"));

    [Fact]
    public void MessagesAreQueuedMarkedAndSentWithoutAQuery()
    {
        _stores.Outbox.Add([Some.Entry("m99")]);
        var entry = _stores.Outbox.OfChat("test", "-", 1)[0];
        _stores.Outbox.Mark(entry);
        _stores.Outbox.Sent(entry, 1, Some.Now, Some.Now);

        Assert.Empty(_plans);
    }

    [Fact]
    public void SubscriptionsThatAreDueAreARangeOfTheirTimes() => AssertRange("Due", () => _stores.Subscriptions.Due("test", Some.Now, 10));

    [Fact]
    public void SubscriptionsThatTakeStoriesAtOnceAreARangeOfTheTimes() => AssertRange("Due", () => _stores.Subscriptions.AtOnce("test"));

    [Fact]
    public void SubscriptionsOfAChatAreFoundByIt() => AssertRange("Place", () => _stores.Subscriptions.OfChat("test", "c3"));

    [Fact]
    public void AQueryThatWalksIsSeen() // the proof that these tests can fail
    {
        _stores.Database.Collection<StoryKey>("articles").Query(q => q.Where("$.Story = @0", 5));

        Assert.Contains("FULL INDEX SCAN", Index(_plans.Single()).Mode, StringComparison.Ordinal);
    }

    private void AssertRange(string index, Action work) => AssertRange([index], work);

    private void AssertRange(string[] indexes, Action work)
    {
        work();

        Assert.Equal(indexes, _plans.Select(p => Index(p).Name));
        Assert.All(_plans, p => Assert.StartsWith("INDEX ", Index(p).Mode, StringComparison.Ordinal));
        Assert.All(_plans, p => Assert.False(JsonDocument.Parse(p).RootElement.TryGetProperty("filters", out _), p)); // rows read to be left out
        Assert.All(_plans, p => Assert.False(JsonDocument.Parse(p).RootElement.TryGetProperty("orderBy", out _), p)); // sorted in memory
    }

    private static (string Name, string Mode) Index(string plan)
    {
        var index = JsonDocument.Parse(plan).RootElement.GetProperty("index");
        return (index.GetProperty("name").GetString()!, index.GetProperty("mode").GetString()!);
    }
}

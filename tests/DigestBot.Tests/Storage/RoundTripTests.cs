using System.Reflection;
using System.Text.Json;
using DigestBot.Cards;
using DigestBot.Digests;
using DigestBot.Polling;
using DigestBot.Stories;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

public sealed class RoundTripTests : IDisposable
{
    private readonly MemoryStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void AFeedStateComesBackInEveryField()
    {
        var state = new FeedState
        {
            FeedId = "a",
            Url = "https://a.example/feed",
            MovedTo = "https://b.example/feed",
            MovingTo = "https://c.example/feed",
            MovesInARow = 2,
            ETag = "W/\"1\"",
            LastModified = "Tue, 05 Oct 2010 10:00:00 GMT",
            ValidatedAt = "https://b.example/feed.xml",
            BodyHash = "abc",
            FirstPoll = Some.Now.AddTicks(-1),
            LastPoll = Some.Now.AddTicks(1),
            LastStatus = 304,
            NextPoll = Some.Now.AddTicks(2),
            Interval = TimeSpan.FromTicks(1234567),
            Gap = TimeSpan.FromTicks(7654321),
            Hints = new PollHints(TimeSpan.FromHours(1), new SkipTimes(3, 65)),
            FailuresInARow = 3,
            LastError = "HTTP 500",
            GoneSince = Some.Now.AddTicks(4),
            LastNewItem = Some.Now.AddTicks(3),
            NewestItem = Some.Now.AddTicks(5),
            SilenceTold = true,
            Items = 20,
        };
        AssertFull(state);

        _stores.States.Save([state]);

        AssertSame(state, _stores.States.Find("a"));
        AssertSame(state, Assert.Single(_stores.States.All()));
    }

    [Fact]
    public void AFeedStateThatKnowsNothingComesBackSo()
    {
        _stores.States.Save([FeedState.New("a", "https://a.example/feed")]);

        AssertSame(FeedState.New("a", "https://a.example/feed"), _stores.States.Find("a"));
    }

    [Fact]
    public void ASubscriptionComesBackInEveryField()
    {
        var subscription = LiteSubscriptionStoreTests.Full;
        AssertFull(subscription);

        _stores.Subscriptions.Save(subscription);

        AssertSame(subscription, _stores.Subscriptions.Find("s1"));
    }

    [Fact]
    public void AMessageComesBackInEveryField()
    {
        var story = Some.DigestStory() with
        {
            Section = "Agreement",
            OriginalHeadline = "Россия и Мексика 🤝",
            OriginalNote = "Original in Russian",
            OriginalLanguage = "ru",
            AlsoReportedBy = "Also reported by B",
            Sources = [new DigestSource("Ministry", "ru", "Russian", "https://ministry.example/1", "an hour ago")],
        };
        var entry = Some.Entry("key", Some.Now.AddTicks(7)) with
        {
            Id = 1,
            Subscription = "s1",
            Thread = "5",
            Edits = "the message",
            Attempts = 3,
            LastError = "HTTP 429",
            Message = Some.Digest(story) with { Nothing = "Nothing new.", Note = "A note", More = "3 more" },
        };
        AssertFull(entry);
        AssertFull(entry.Message);
        AssertFull(story);

        _stores.Outbox.Add([entry]);

        AssertSame(entry, Assert.Single(_stores.Outbox.OfChat("test", "-", 10)));
    }

    [Fact]
    public void AStoryComesBackInEveryField()
    {
        var card = Some.Card(topics: ["5g"], summary: "A summary.") with
        {
            Published = new DateOnly(2010, 10, 6),
            Parties = [new Party("person:x", PartyKind.Person, "X", PartyRole.Mentioned, [new TextSpan(TextField.Title, "X", 1, 2)], "body:RU/telecom-ministry")],
            Dates = [new FoundDate(Some.Day, DatePrecision.Day, new TextSpan(TextField.Text, "5 October", 3, 12))],
        };
        var report = Some.Report(published: new DateTimeOffset(2010, 10, 5, 23, 30, 0, TimeSpan.FromHours(5.5)));
        AssertFull(card);
        AssertFull(report);

        var story = _stores.Stories.Add(new Story(0, card, [report, Some.Report("b", feed: null, url: null)], Some.Day));

        AssertSame(story, _stores.Stories.Find(story.Id));
        AssertSame(story, Assert.Single(_stores.Stories.After(0, 10)));
        AssertSame(story, Assert.Single(_stores.Stories.Between(Some.Day, Some.Day)));
    }

    [Fact]
    public void AnArticleIsSeenAndLeadsToItsStory()
    {
        var story = _stores.Stories.Add(Some.Story());

        var number = _stores.Articles.Add(Some.Article("a1", "T"), Some.Card(), story.Id, fingerprint: -5, Some.Now);

        Assert.Equal(new SeenItem(number, -5), _stores.Articles.Seen("a1"));
        Assert.Null(_stores.Articles.Seen("A1"));
        Assert.Equal(story.Id, _stores.Articles.Find(number)!.Story);
    }

    [Fact]
    public void AnArticleComesBackInEveryField()
    {
        var article = Some.Article("a1", "A title") with { Text = "Words." };
        var card = Some.Card();

        var number = _stores.Articles.Add(article, card, story: 7, fingerprint: 1, Some.Now);

        AssertSame(new StoredArticle("a1", 7, "A title", "Words.", card, Some.Now) { Number = number }, _stores.Articles.Find(number));
    }

    [Fact]
    public void AnEditKeepsWhatTheArticleSaidBefore()
    {
        var number = _stores.Articles.Add(Some.Article("a1", "Old title") with { Text = "Old words." }, Some.Card(), story: 7, fingerprint: 1, Some.Now);

        Assert.True(_stores.Articles.Edit(number, Some.Article("a1", "New title") with { Text = "New words." }, Some.Card("new"), Some.Now.AddHours(1)));

        Assert.Equal(new ArticleEdit(Some.Now.AddHours(1), "Old title", "Old words."), Assert.Single(_stores.Articles.Edits(number)));
        Assert.Equal(("New title", "New words.", "new"), (_stores.Articles.Find(number)!.Title, _stores.Articles.Find(number)!.Text, _stores.Articles.Find(number)!.Card.Id));
    }

    [Fact]
    public void AnArticleThatIsGoneCannotBeEdited() => Assert.False(_stores.Articles.Edit(99, Some.Article("a1", "T"), Some.Card(), Some.Now));

    [Fact]
    public void AKeyLeadsToTheLastStoryThatHadIt()
    {
        var key = new StoryKey("t1", StoryKeyKind.Title);
        var (first, second) = (_stores.Stories.Add(Some.Story()), _stores.Stories.Add(Some.Story()));
        _stores.Stories.SetKeys([key], first.Id, Some.Day, Some.Now);
        _stores.Stories.SetKeys([key], second.Id, Some.Day.AddDays(1), Some.Now);

        var found = _stores.Stories.FindByKey("t1");

        Assert.Equal((second.Id, Some.Day.AddDays(1)), (found!.Value.Story.Id, found.Value.KeyDay));
    }

    /// <summary>So that a field added later is not left out of these tests.</summary>
    private static void AssertFull<T>(T sample) => Assert.DoesNotContain(
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance),
        p => p.GetValue(sample) is null or 0 or 0L or false or "" or System.Collections.ICollection { Count: 0 });

    private static void AssertSame<T>(T expected, T actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}

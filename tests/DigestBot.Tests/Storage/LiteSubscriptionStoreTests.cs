using DigestBot.Storage.LiteDb;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;
using LiteDB;

namespace DigestBot.Tests.Storage;

public sealed class LiteSubscriptionStoreTests : IDisposable
{
    internal static readonly Subscription Full = new("s1", "telegram", "-100", "ru", 7)
    {
        Thread = "5",
        Filter = new StoryFilter(new FilterTerms { Countries = ["RU"], Patterns = ["a|b"] }, new FilterTerms { Words = ["Ä ö"] }),
        Schedule = new Schedule(ScheduleText.Parse("08:00 mon 09:30")!, "Asia/Tokyo"),
        Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)),
        MaxStories = 12,
        Silent = true,
        TellsNothing = true,
        IsNew = true,
        NextDue = Some.Now,
        Paused = "blocked",
    };

    private readonly MemoryStores _stores = new();

    private LiteSubscriptionStore Store => _stores.Subscriptions;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void OneThatWasRemovedIsGone()
    {
        Store.Save(Full);

        Store.Remove("s1");

        Assert.Null(Store.Find("s1"));
    }

    [Fact]
    public void AChatHasItsSubscriptionsInTheOrderInWhichTheyWereMade()
    {
        Store.Save(New("z", "1"));
        Store.Save(New("a", "1"));
        Store.Save(New("b", "2"));
        Store.Save(New("z", "1") with { Language = "de" });

        Assert.Equal(["z", "a"], Store.OfChat("telegram", "1").Select(s => s.Id));
    }

    [Fact]
    public void OnlyWhatTakesStoriesAtOnceIsListedAsSuch()
    {
        Store.Save(New("now", "1"));
        Store.Save(New("paused", "1") with { Paused = "blocked" });
        Store.Save(New("later", "1") with { NextDue = Some.Now });
        Store.Save(New("elsewhere", "1") with { Channel = "discord" });

        Assert.Equal(["now"], Store.AtOnce("telegram"));
    }

    [Fact]
    public void WhatIsDueComesTheLongestDueFirst()
    {
        Store.Save(New("c", "1") with { NextDue = Some.Now });
        Store.Save(New("a", "1") with { NextDue = Some.Now.AddMinutes(-1) });
        Store.Save(New("later", "1") with { NextDue = Some.Now.AddTicks(1) });
        Store.Save(New("paused", "1") with { NextDue = Some.Now, Paused = "blocked" });
        Store.Save(New("now", "1"));

        Assert.Equal(["a", "c"], Store.Due("telegram", Some.Now, 10));
        Assert.Equal(["a"], Store.Due("telegram", Some.Now, 1));
    }

    [Fact]
    public void ASubscriptionOfTheFirstVersionIsTakenOver()
    {
        _stores.Database.Collection<OldRow>(LiteSubscriptionStore.CollectionName).Insert(new OldRow { Id = "console", Channel = "console", Chat = "-", Language = "en", Cursor = 9 });

        var store = new LiteSubscriptionStore(_stores.Database);

        Assert.Equal(new Subscription("console", "console", "-", "en", 9), store.Find("console"));
        Assert.Equal(["console"], store.AtOnce("console"));
    }

    private static Subscription New(string id, string chat) => new(id, "telegram", chat, "en", 0);

    private sealed class OldRow
    {
        [BsonId(false)]
        public string Id { get; set; } = string.Empty;

        public string Channel { get; set; } = string.Empty;

        public string Chat { get; set; } = string.Empty;

        public string Language { get; set; } = string.Empty;

        public long Cursor { get; set; }
    }
}

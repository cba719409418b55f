using DigestBot.Storage.LiteDb;
using DigestBot.Tests.Support;
using LiteDB;

namespace DigestBot.Tests.Storage;

public sealed class LiteOutboxStoreTests : IDisposable
{
    private readonly MemoryStores _stores = new();

    private LiteOutboxStore Outbox => _stores.Outbox;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void AKeyThatWaitsIsNotQueuedAgain()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("a")]);
        Outbox.Add([Some.Entry("a"), Some.Entry("b")]);

        Assert.Equal(["a", "b"], DueKeys());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("given up")]
    public void AKeyThatIsDoneIsNotQueuedAgain(string? reason)
    {
        Outbox.Add([Some.Entry("a")]);
        Close(Some.Now, reason);

        Outbox.Add([Some.Entry("a")]);

        Assert.Equal(0, Outbox.Waiting());
    }

    [Fact]
    public void AKeyThatIsDoneIsNotQueuedAgainAfterANewStart()
    {
        using var folder = new TempFolder();
        using (var store = Disk.Open(folder))
        {
            var outbox = new LiteOutboxStore(store);
            outbox.Add([Some.Entry("a"), Some.Entry("b")]);
            outbox.Sent(outbox.OfChat("test", "-", 1)[0], 1, Some.Now, Some.Now);
        }

        using var again = Disk.Open(folder);
        var reopened = new LiteOutboxStore(again);
        reopened.Add([Some.Entry("a"), Some.Entry("b"), Some.Entry("c")]);

        Assert.Equal(["b", "c"], reopened.OfChat("test", "-", 10).Select(e => e.Key));
    }

    [Fact]
    public void AMessageUnderWayWhoseChatBecomesAnotherIsClosedThereAndLeavesTheOthers()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b")]);
        var underWay = Outbox.OfChat("test", "-", 1)[0];
        Outbox.Mark(underWay);

        Outbox.MoveChat("test", "-", "+");
        var marked = Outbox.Interrupted().Select(e => (e.Key, e.Chat)).ToList();
        Outbox.Sent(underWay, 7, Some.Now, Some.Now);

        Assert.Equal([("a", "+")], marked);
        Assert.Equal(["b"], Outbox.OfChat("test", "+", 5).Select(e => e.Key));
        Assert.Empty(Outbox.OfChat("test", "-", 5));
    }

    [Fact]
    public void AMessageUnderWayWhoseChatBecomesAnotherIsTriedAgainThere()
    {
        Outbox.Add([Some.Entry("a")]);
        var underWay = Outbox.OfChat("test", "-", 1)[0];

        Outbox.MoveChat("test", "-", "+");
        Outbox.Retry(underWay with { Attempts = 1 }, Some.Now, toEnd: false);

        Assert.Equal(("+", 1), (Assert.Single(Outbox.OfChat("test", "+", 5)).Chat, Outbox.OfChat("test", "+", 5)[0].Attempts));
    }

    [Fact]
    public void MessagesComeInTheOrderInWhichTheyWereQueued()
    {
        Outbox.Add([Some.Entry("z"), Some.Entry("a", Some.Now.AddMinutes(-5)), Some.Entry("m")]);

        Assert.Equal(["z", "a", "m"], DueKeys());
    }

    [Fact]
    public void OnlyChatsThatAreDueComeTheLongestDueFirst()
    {
        Outbox.Add([Some.Entry("now", Some.Now, chat: "now"), Some.Entry("past", Some.Now.AddTicks(-1), chat: "past"), Some.Entry("later", Some.Now.AddTicks(1), chat: "later")]);

        Assert.Equal(["past", "now"], Outbox.DueChats("test", Some.Now, 10));
        Assert.Equal(["past"], Outbox.DueChats("test", Some.Now, 1));
    }

    [Fact]
    public void AChatOfAnotherPlatformIsNotDueOnThisOne()
    {
        Outbox.Add([Some.Entry("a", channel: "elsewhere")]);

        Assert.Empty(Outbox.DueChats("test", Some.Now, 10));
        Assert.Null(Outbox.NextDue("test"));
    }

    [Fact]
    public void TheNextMessageIsDueWhenTheFirstChatIs()
    {
        Outbox.Add([Some.Entry("a", Some.Now.AddMinutes(2)), Some.Entry("b", Some.Now.AddMinutes(1), chat: "b")]);

        Assert.Equal(Some.Now.AddMinutes(1), Outbox.NextDue("test"));
    }

    [Fact]
    public void AChatThatWasServedGoesToTheEndOfTheLine()
    {
        Outbox.Add([Some.Entry("a1", chat: "a"), Some.Entry("a2", chat: "a"), Some.Entry("b1", Some.Now.AddTicks(1), chat: "b")]);

        Outbox.Sent(Outbox.OfChat("test", "a", 1)[0], 1, Some.Now, Some.Now.AddTicks(2));

        Assert.Equal(["b", "a"], Outbox.DueChats("test", Some.Now.AddSeconds(1), 10));
    }

    [Fact]
    public void AMessageThatIsTriedAgainKeepsItsPlace()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b")]);

        Outbox.Retry(Outbox.OfChat("test", "-", 1)[0] with { Attempts = 1 }, Some.Now.AddHours(1), toEnd: false);

        Assert.Equal(["a", "b"], DueKeys());
        Assert.Equal(Some.Now.AddHours(1), Outbox.NextDue("test"));
    }

    [Fact]
    public void AMessageThatIsIllGoesBehindTheOthersOfItsChat()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b")]);

        Outbox.Retry(Outbox.OfChat("test", "-", 1)[0], Some.Now.AddHours(1), toEnd: true);

        Assert.Equal(["b", "a"], DueKeys());
    }

    [Fact]
    public void TheMessagesOfAChatMoveWithIt()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b")]);

        Outbox.MoveChat("test", "-", "new");

        Assert.Empty(DueKeys());
        Assert.Equal([("a", "new"), ("b", "new")], Outbox.OfChat("test", "new", 10).Select(e => (e.Key, e.Chat)));
        Assert.Equal(["new"], Outbox.DueChats("test", Some.Now, 10));
    }

    [Fact]
    public void WhatIsGivenUpIsKeptAsADeadLetter()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b")]);

        Outbox.GiveUpChat("test", "-", "blocked", Some.Now);

        Assert.Equal([("b", "blocked", Some.Now), ("a", "blocked", Some.Now)], Outbox.DeadLetters(10).Select(d => (d.Entry.Key, d.Reason, d.At)));
        Assert.Equal(0, Outbox.Waiting());
    }

    [Fact]
    public void TheIdUnderWhichAMessageWentOutIsRemembered()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b")]);
        Outbox.Sent(Outbox.OfChat("test", "-", 1)[0], long.MaxValue, Some.Now, Some.Now);

        Assert.Equal(long.MaxValue, Outbox.SentAs("a"));
        Assert.Null(Outbox.SentAs("b"));
    }

    [Fact]
    public void MessagesOfUnknownFateAreCountedForGood()
    {
        Outbox.Add([Some.Entry("a")]);
        var entry = Outbox.OfChat("test", "-", 1)[0];
        for (var n = 0; n < 3; n++)
        {
            Outbox.Mark(entry);
            Outbox.Unmark(entry);
        }

        Assert.Equal(3, Outbox.Uncertain());
        Assert.Empty(Outbox.Interrupted());
    }

    [Fact]
    public void AnOutboxOfTheFirstVersionIsTakenOver()
    {
        var old = _stores.Database.Collection<BsonDocument>("outbox");
        foreach (var (id, key) in new[] { (1L, "a"), (2L, "b") })
        {
            var row = OutboxRow.Of(Some.Entry(key) with { Id = id });
            var document = new BsonMapper { TrimWhitespace = false, EmptyStringToNull = false }.ToDocument(row);
            document["Sending"] = key == "a";
            old.Insert(document);
        }

        var outbox = new LiteOutboxStore(_stores.Database);
        outbox.Add([Some.Entry("a"), Some.Entry("c")]);

        Assert.Equal(["a", "b", "c"], outbox.OfChat("test", "-", 10).Select(e => e.Key));
        Assert.Equal(["a"], outbox.Interrupted().Select(e => e.Key));
    }

    [Fact]
    public void WhatIsClosedIsGone()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b")]);

        Close(Some.Now, reason: null);

        Assert.Equal(["b"], DueKeys());
        Assert.Equal(1, Outbox.Waiting());
    }

    [Fact]
    public void OnlyMessagesOnTheirWayAreInterrupted()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b"), Some.Entry("c")]);
        foreach (var entry in Outbox.OfChat("test", "-", 10).Where(e => e.Key != "b"))
        {
            Outbox.Mark(entry);
        }

        Assert.Equal(["a", "c"], Outbox.Interrupted().Select(e => e.Key));
    }

    [Fact]
    public void KeysOfOldMessagesAreForgottenHoweverManyTheyAre()
    {
        _stores.Database.Run(() =>
        {
            Outbox.Add([.. Enumerable.Range(0, 1200).Select(n => Some.Entry("m" + n))]);
            foreach (var entry in Outbox.OfChat("test", "-", 1200))
            {
                Outbox.Sent(entry, 1, entry.Key == "m7" ? Some.Now : Some.Now.AddDays(-9), Some.Now);
            }
        });

        Outbox.Purge(Some.Now.AddDays(-1));
        Outbox.Add([Some.Entry("m6"), Some.Entry("m7"), Some.Entry("m1199")]);

        Assert.Equal(["m6", "m1199"], DueKeys());
    }

    private void Close(DateTimeOffset at, string? reason)
    {
        var entry = Outbox.OfChat("test", "-", 1)[0];
        if (reason is null)
        {
            Outbox.Sent(entry, 1, at, at);
        }
        else
        {
            Outbox.GiveUp(entry, reason, at);
        }
    }

    private IEnumerable<string> DueKeys() => Outbox.OfChat("test", "-", 100).Select(e => e.Key);
}

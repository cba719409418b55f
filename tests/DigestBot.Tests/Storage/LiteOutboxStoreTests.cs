using DigestBot.Storage.LiteDb;
using DigestBot.Tests.Support;

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
    public void AKeyThatIsDoneIsNotQueuedAgain(string? error)
    {
        Outbox.Add([Some.Entry("a")]);
        Outbox.Close(Outbox.Due(Some.Now, 1)[0], Some.Now, error);

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
            outbox.Close(outbox.Due(Some.Now, 1)[0], Some.Now, error: null);
        }

        using var again = Disk.Open(folder);
        var reopened = new LiteOutboxStore(again);
        reopened.Add([Some.Entry("a"), Some.Entry("b"), Some.Entry("c")]);

        Assert.Equal(["b", "c"], reopened.Due(Some.Now, 10).Select(e => e.Key));
    }

    [Fact]
    public void MessagesComeInTheOrderInWhichTheyWereQueued()
    {
        Outbox.Add([Some.Entry("z"), Some.Entry("a", Some.Now.AddMinutes(-5)), Some.Entry("m")]);

        Assert.Equal(["z", "a", "m"], DueKeys());
    }

    [Fact]
    public void OnlyWhatIsDueComes()
    {
        Outbox.Add([Some.Entry("past", Some.Now.AddTicks(-1)), Some.Entry("now", Some.Now), Some.Entry("later", Some.Now.AddTicks(1))]);

        Assert.Equal(["past", "now"], DueKeys());
    }

    [Fact]
    public void NoMoreComesThanIsAskedFor()
    {
        Outbox.Add([.. Enumerable.Range(0, 20).Select(n => Some.Entry("m" + n))]);

        Assert.Equal(5, Outbox.Due(Some.Now, 5).Count);
    }

    [Fact]
    public void WhatIsClosedIsGone()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b")]);

        Outbox.Close(Outbox.Due(Some.Now, 1)[0], Some.Now, error: null);

        Assert.Equal(["b"], DueKeys());
        Assert.Equal(1, Outbox.Waiting());
    }

    [Fact]
    public void OnlyMessagesOnTheirWayAreInterrupted()
    {
        Outbox.Add([Some.Entry("a"), Some.Entry("b"), Some.Entry("c")]);
        foreach (var entry in Outbox.Due(Some.Now, 10).Where(e => e.Key != "b"))
        {
            Outbox.Update(entry with { Sending = true });
        }

        Assert.Equal(["a", "c"], Outbox.Interrupted().Select(e => e.Key));
    }

    [Fact]
    public void KeysOfOldMessagesAreForgottenHoweverManyTheyAre()
    {
        _stores.Database.Run(() =>
        {
            Outbox.Add([.. Enumerable.Range(0, 1200).Select(n => Some.Entry("m" + n))]);
            foreach (var entry in Outbox.Due(Some.Now, 1200))
            {
                Outbox.Close(entry, entry.Key == "m7" ? Some.Now : Some.Now.AddDays(-9), error: null);
            }
        });

        Outbox.Purge(Some.Now.AddDays(-1));
        Outbox.Add([Some.Entry("m6"), Some.Entry("m7"), Some.Entry("m1199")]);

        Assert.Equal(["m6", "m1199"], DueKeys());
    }

    private IEnumerable<string> DueKeys() => Outbox.Due(Some.Now, 100).Select(e => e.Key);
}

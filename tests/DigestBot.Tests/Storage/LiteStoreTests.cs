using DigestBot.Storage.LiteDb;
using DigestBot.Tests.Support;
using LiteDB;

namespace DigestBot.Tests.Storage;

public sealed class LiteStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatWasCommittedIsOnDiskWhenRunReturns()
    {
        using var store = Disk.Open(_folder);
        var subscriptions = new LiteSubscriptionStore(store);
        for (var n = 0; n < 50; n++) // a commit that is written late is seen in some rounds only
        {
            subscriptions.Save(Disk.Subscription("s" + n));

            using var copy = Disk.OpenCopy(_folder, "copy" + n);
            Assert.Equal(n + 1, new LiteSubscriptionStore(copy).All().Count);
        }
    }

    [Fact]
    public async Task WhatWasCommittedIsOnDiskWhenRunAsyncReturns()
    {
        using var store = Disk.Open(_folder);
        var subscriptions = new LiteSubscriptionStore(store);
        for (var n = 0; n < 50; n++)
        {
            await store.RunAsync(() => subscriptions.Save(Disk.Subscription("s" + n)), TestContext.Current.CancellationToken);

            using var copy = Disk.OpenCopy(_folder, "copy" + n);
            Assert.Equal(n + 1, new LiteSubscriptionStore(copy).All().Count);
        }
    }

    [Fact]
    public async Task ManyWhoWaitForTheirTurnAreEachKept()
    {
        using var store = Disk.Open(_folder);
        var subscriptions = new LiteSubscriptionStore(store);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => n % 2 == 0
            ? store.RunAsync(() => subscriptions.Save(Disk.Subscription("s" + n)), TestContext.Current.CancellationToken)
            : Task.Run(() => store.Run(() => subscriptions.Save(Disk.Subscription("s" + n))), TestContext.Current.CancellationToken)));

        using var copy = Disk.OpenCopy(_folder, "copy");
        Assert.Equal(200, new LiteSubscriptionStore(copy).All().Count);
    }

    [Fact]
    public async Task WhoIsCancelledBeforeHisTurnWritesNothing()
    {
        using var store = Disk.Open(_folder);
        var subscriptions = new LiteSubscriptionStore(store);
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.RunAsync(() => subscriptions.Save(Disk.Subscription("s")), cancel.Token));

        Assert.Empty(subscriptions.All());
        await store.RunAsync(() => subscriptions.Save(Disk.Subscription("s")), TestContext.Current.CancellationToken);
        Assert.Single(subscriptions.All());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void AStoreOfAnotherFormIsRefusedInOneLineAndLeftAsItIs(int form)
    {
        var path = _folder.File("digestbot.db");
        using (var database = new LiteDatabase(new ConnectionString(path) { Collation = Collation.Binary }))
        {
            database.GetCollection("stories").Insert(new BsonDocument { ["_id"] = 1 });
            database.UserVersion = form;
        }

        var refused = Assert.Throws<BadInputException>(() => Disk.Open(_folder));

        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Contains("form " + form, refused.Message, StringComparison.Ordinal);
        using var after = new LiteDatabase(new ConnectionString(path) { Collation = Collation.Binary });
        Assert.Equal((form, 1), (after.UserVersion, after.GetCollection("stories").Count()));
    }

    [Fact]
    public void AStoreIsOpenedAgainInItsForm()
    {
        Disk.Open(_folder).Dispose();

        Disk.Open(_folder).Dispose();

        using var after = new LiteDatabase(new ConnectionString(_folder.File("digestbot.db")) { Collation = Collation.Binary });
        Assert.Equal(2, after.UserVersion);
    }

    [Fact]
    public void WorkThatThrowsLeavesNothing()
    {
        using var stores = new MemoryStores();

        Assert.Throws<FormatException>(() => stores.Database.Run(() =>
        {
            stores.Subscriptions.Save(Disk.Subscription("lost"));
            throw new FormatException();
        }));

        Assert.Empty(stores.Subscriptions.All());
    }

    [Fact]
    public void AStoreGoesOnAfterWorkThatThrew()
    {
        using var stores = new MemoryStores();
        Assert.Throws<FormatException>(() => stores.Database.Run(() => throw new FormatException()));

        stores.Subscriptions.Save(Disk.Subscription("kept"));

        Assert.Equal("kept", Assert.Single(stores.Subscriptions.All()).Id);
    }

    [Fact]
    public void WorkWithinWorkIsUndoneWithIt()
    {
        using var stores = new MemoryStores();

        Assert.Throws<FormatException>(() => stores.Database.Run(() =>
        {
            stores.Database.Run(() => stores.Subscriptions.Save(Disk.Subscription("inner")));
            throw new FormatException();
        }));

        Assert.Empty(stores.Subscriptions.All());
    }

    [Fact]
    public void WhatWasWrittenEarlierInTheSameWorkIsSeen()
    {
        using var stores = new MemoryStores();

        stores.Database.Run(() =>
        {
            stores.Subscriptions.Save(Disk.Subscription("a"));
            Assert.NotNull(stores.Subscriptions.Find("a"));
        });
    }

    [Theory]
    [InlineData("  blanks  around  ")]
    [InlineData("")]
    [InlineData("line\r\nbreaks\tand tabs")]
    [InlineData("emoji 🤝🇲🇽 and Щ 漢字 العربية")]
    public void TextsAreKeptAsTheyAre(string text)
    {
        using (var store = Disk.Open(_folder))
        {
            new LiteSubscriptionStore(store).Save(Disk.Subscription("a") with { Chat = text });
        }

        using var again = Disk.Open(_folder);
        Assert.Equal(text, new LiteSubscriptionStore(again).Find("a")!.Chat);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(2_000_000)]
    public void LongTextsAreKept(int length)
    {
        using var stores = new MemoryStores();
        var text = string.Concat(Enumerable.Repeat("щ🤝 ", length / 4));

        stores.Subscriptions.Save(Disk.Subscription("a") with { Paused = text });

        Assert.Equal(text, stores.Subscriptions.Find("a")!.Paused);
    }

    [Fact]
    public async Task WritersFromEightThreadsLoseNothing()
    {
        using (var store = Disk.Open(_folder))
        {
            var subscriptions = new LiteSubscriptionStore(store);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
                () =>
                {
                    for (var n = 0; n < 50; n++)
                    {
                        subscriptions.Save(Disk.Subscription($"{writer}-{n}"));
                        Assert.NotNull(subscriptions.Find($"{writer}-{n}"));
                    }
                },
                TestContext.Current.CancellationToken)));
        }

        using var again = Disk.Open(_folder);
        Assert.Equal(400, new LiteSubscriptionStore(again).All().Count);
    }

    [Fact]
    public async Task ABackupIsWholeThoughOthersWrite()
    {
        using var store = Disk.Open(_folder);
        var subscriptions = new LiteSubscriptionStore(store);
        using var end = new CancellationTokenSource();
        var pairs = 0;
        var writer = Task.Run(
            () =>
            {
                for (; !end.IsCancellationRequested; pairs++)
                {
                    store.Run(() =>
                    {
                        subscriptions.Save(Disk.Subscription($"left-{pairs}"));
                        subscriptions.Save(Disk.Subscription($"right-{pairs}"));
                    });
                }
            },
            TestContext.Current.CancellationToken);
        while (Volatile.Read(ref pairs) == 0)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        for (var n = 0; n < 10; n++)
        {
            store.Backup(_folder.File($"backup{n}.db"));
        }

        await end.CancelAsync();
        await writer;

        for (var n = 0; n < 10; n++)
        {
            using var backup = Disk.Open(_folder, $"backup{n}.db");
            var all = new LiteSubscriptionStore(backup).All();
            Assert.NotEmpty(all);
            Assert.Equal(all.Count(s => s.Id.StartsWith("left", StringComparison.Ordinal)), all.Count(s => s.Id.StartsWith("right", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void ABackupHoldsAllThatWasCommittedBefore()
    {
        using var store = Disk.Open(_folder);
        new LiteSubscriptionStore(store).Save(Disk.Subscription("a"));

        store.Backup(_folder.File("backup.db"));

        using var backup = Disk.Open(_folder, "backup.db");
        Assert.Single(new LiteSubscriptionStore(backup).All());
    }

    [Fact]
    public void AClosedStoreIsOneFile()
    {
        var store = Disk.Open(_folder);
        new LiteSubscriptionStore(store).Save(Disk.Subscription("a"));

        store.Dispose();

        Assert.Equal([_folder.File("digestbot.db")], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void AStoreMayBeClosedTwice()
    {
        var store = Disk.Open(_folder);

        store.Dispose();
        store.Dispose();

        using var again = Disk.Open(_folder);
        Assert.Empty(new LiteSubscriptionStore(again).All());
    }

    [Fact]
    public void ABackupThatCannotBeWrittenLeavesNoHalfFile()
    {
        using var store = Disk.Open(_folder);
        Directory.CreateDirectory(_folder.File("taken"));

        Assert.Throws<BadInputException>(() => store.Backup(_folder.File("taken")));
        Assert.False(File.Exists(_folder.File("taken.part")));
    }

    [Fact]
    public void TheFlusherFindsTheQueueOfThisVersionOfLiteDb()
    {
        using var database = new LiteDatabase(_folder.File("plain.db"));
        using var log = File.Create(_folder.File("other-log.db"));

        Assert.NotNull(new LogFlusher(database, log));
    }
}

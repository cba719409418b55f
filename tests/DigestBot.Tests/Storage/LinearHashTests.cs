using DigestBot.Storage.LiteDb;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

public sealed class LinearHashTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly LinearHash _table;

    public LinearHashTests() => _table = new LinearHash(_stores.Database, "table");

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void AnEmptyTableHasNothing() => Assert.Null(_table.Find("a"));

    [Fact]
    public void WhatIsSetComesBackInEveryField()
    {
        var entry = new HashEntry(long.MaxValue, int.MinValue, Some.Now);

        _table.Set("a", entry);

        Assert.Equal(entry, _table.Find("a"));
    }

    [Fact]
    public void WhatIsSetAgainReplacesWhatWasThere()
    {
        _table.Set("a", new HashEntry(1, 1, Some.Now));
        _table.Set("a", new HashEntry(2, 2, Some.Now.AddDays(1)));

        Assert.Equal(new HashEntry(2, 2, Some.Now.AddDays(1)), _table.Find("a"));
    }

    [Fact]
    public void EveryKeyIsFoundHoweverTheTableGrew()
    {
        Fill(5000, Some.Now);

        Assert.All(Enumerable.Range(0, 5000), n => Assert.Equal(n, _table.Find("key " + n)?.Value));
        Assert.Null(_table.Find("key 5000"));
    }

    [Fact]
    public void NoBucketGrowsWithTheTable()
    {
        Fill(5000, Some.Now);

        var rows = _stores.Database.Collection<BucketRow>("table").All();

        Assert.InRange(rows.Count, 80, 300);
        Assert.InRange(rows.Max(r => HashSlots.Count(r.Entries)), 1, 128);
    }

    [Fact]
    public void AnotherTableOverTheSameRowsFindsThem()
    {
        Fill(500, Some.Now);

        Assert.Equal(499, new LinearHash(_stores.Database, "table").Find("key 499")?.Value);
    }

    [Fact]
    public void WhatATransactionGrewIsForgottenWithIt()
    {
        Fill(40, Some.Now);
        Assert.Throws<InvalidOperationException>(() => _stores.Database.Run(() =>
        {
            Fill(1000, Some.Now);
            throw new InvalidOperationException();
        }));

        Assert.Null(_table.Find("key 999"));
        Fill(1000, Some.Now);
        Assert.All(Enumerable.Range(0, 1000), n => Assert.Equal(n, _table.Find("key " + n)?.Value));
    }

    [Fact]
    public void EachBucketIsWrittenOnceATransaction()
    {
        Fill(40, Some.Now);
        var writes = 0;
        _stores.Database.BeforeCommit(() => writes = _stores.Database.Collection<BucketRow>("table").All().Sum(r => HashSlots.Count(r.Entries)));

        _stores.Database.Run(() =>
        {
            _table.Set("one more", new HashEntry(1, 1, Some.Now));
            _table.Set("another", new HashEntry(1, 1, Some.Now));
            Assert.Equal(40, _stores.Database.Collection<BucketRow>("table").All().Sum(r => HashSlots.Count(r.Entries)));
        });

        Assert.Equal(42, writes);
    }

    [Fact]
    public void WhoLooksDoesNotWaitForATransactionToEnd()
    {
        Fill(40, Some.Now);
        HashEntry? found = null;

        _stores.Database.Run(() =>
        {
            var looking = new Thread(() => found = _table.Find("key 7"));
            looking.Start();
            looking.Join(TimeSpan.FromSeconds(20));
        });

        Assert.Equal(7, found?.Value);
    }

    [Fact]
    public void MoreBucketsThanAreKeptInMemoryAreFoundAllTheSame()
    {
        var rows = _stores.Database.Collection<BucketRow>("large");
        _stores.Database.Run(() =>
        {
            for (var n = 0; n < 5000; n++)
            {
                rows.Insert(new BucketRow { Id = n, Entries = HashSlots.Empty(64) });
            }
        });
        var large = new LinearHash(_stores.Database, "large");
        for (var round = 0; round < 3; round++)
        {
            _stores.Database.Run(() =>
            {
                for (var n = 0; n < 8000; n++)
                {
                    large.Set("key " + n, new HashEntry(n + round, 0, Some.Now));
                }
            });
        }

        var another = new LinearHash(_stores.Database, "large");
        Assert.All(Enumerable.Range(0, 8000), n => Assert.Equal((n + 2, n + 2), (large.Find("key " + n)?.Value, another.Find("key " + n)?.Value)));
    }

    [Fact]
    public void PurgeTakesOutWhatIsOlderAndLeavesTheRest()
    {
        Fill(2000, Some.Now);
        _table.Set("key 7", new HashEntry(7, 0, Some.Now.AddDays(2)));

        _table.Purge(Some.Now.AddDays(1));

        Assert.Equal([7], Enumerable.Range(0, 2000).Where(n => _table.Find("key " + n) is not null));
    }

    [Fact]
    public void APurgedTableTakesKeysAsBefore()
    {
        Fill(2000, Some.Now);
        _table.Purge(Some.Now.AddDays(1));
        Fill(2000, Some.Now.AddDays(3));

        Assert.All(Enumerable.Range(0, 2000), n => Assert.Equal(n, _table.Find("key " + n)?.Value));
    }

    [Fact]
    public void EveryPartOfALargeTableIsPurgedInTheDaysThatFollow()
    {
        var entries = Enumerable.Range(0, 4500).Select(n => new BucketRow { Id = n, Entries = HashSlots.Empty(64) }).ToList();
        entries.ForEach(row => HashSlots.Write(row.Entries, 0, Enumerable.Repeat((byte)1, 16).ToArray(), new HashEntry(row.Id, 0, Some.Now)));
        var rows = _stores.Database.Collection<BucketRow>("large");
        _stores.Database.Run(() => entries.ForEach(rows.Insert));
        var large = new LinearHash(_stores.Database, "large");

        large.Purge(Some.Now.AddDays(1));
        var left = rows.All().Count(r => HashSlots.Count(r.Entries) > 0);
        large.Purge(Some.Now.AddDays(2));
        large.Purge(Some.Now.AddDays(3));

        Assert.InRange(left, 2500, 4000);
        Assert.All(rows.All(), r => Assert.Equal(0, HashSlots.Count(r.Entries)));
    }

    private void Fill(int count, DateTimeOffset at) => _stores.Database.Run(() =>
    {
        for (var n = 0; n < count; n++)
        {
            _table.Set("key " + n, new HashEntry(n, 0, at));
        }
    });
}

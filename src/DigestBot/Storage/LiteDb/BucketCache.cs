using System.Diagnostics.CodeAnalysis;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// Buckets of one <see cref="LinearHash"/> in memory: those that the transaction under way changed, written once each when it is
/// committed, and some of those looked at before. Changed under the store's lock only; read under its own, so that who only looks
/// need not wait for a transaction to end.
/// </summary>
internal sealed class BucketCache
{
    private const int Kept = 4096; // buckets, some 2 KB each

    private readonly Lock _gate = new();
    private readonly LiteRows<BucketRow> _rows;
    private readonly Dictionary<int, byte[]> _entries = [];
    private readonly HashSet<int> _changed = [];
    private readonly HashSet<int> _added = [];
    private int _count; // 0 = not read yet, or not any more

    /// <param name="store">The database.</param>
    /// <param name="name">The collection's.</param>
    public BucketCache(LiteStore store, string name)
    {
        _rows = store.Collection<BucketRow>(name);
        store.BeforeCommit(Write);
        store.OnRollback(Forget);
    }

    /// <summary>How many buckets the table has. Under the store's lock.</summary>
    public int Count()
    {
        if (_count == 0)
        {
            _count = _rows.Query(q => q.OrderByDescending("$._id").Limit(1)) is [var last] ? last.Id + 1 : 0;
        }

        return _count;
    }

    /// <summary>Looks without waiting for the store; false = the bucket is not in memory.</summary>
    /// <param name="address">Tells the bucket from how many there are.</param>
    /// <param name="look">Gets the bucket's entries, which it must not keep.</param>
    /// <param name="result">What it said.</param>
    public bool TryLook<T>(Func<int, int> address, Func<byte[], T> look, [MaybeNullWhen(false)] out T result)
    {
        lock (_gate)
        {
            if (_count > 0 && _entries.TryGetValue(address(_count), out var entries))
            {
                result = look(entries);
                return true;
            }
        }

        result = default;
        return false;
    }

    /// <summary>A bucket's entries. Under the store's lock; to be changed by <see cref="Set"/> alone.</summary>
    public byte[] Entries(int bucket)
    {
        if (_entries.TryGetValue(bucket, out var entries))
        {
            return entries;
        }

        entries = _rows.Find(bucket)?.Entries ?? throw new InvalidDataException($"bucket {bucket} of a table of keys is missing");
        lock (_gate)
        {
            Shrink();
            _entries[bucket] = entries;
        }

        return entries;
    }

    /// <summary>Changes buckets, all at once for who looks. Within a transaction.</summary>
    /// <param name="buckets">Their new entries; a number that was not there yet adds one.</param>
    public void Set(params ReadOnlySpan<(int Id, byte[] Entries)> buckets)
    {
        lock (_gate)
        {
            foreach (var (id, entries) in buckets)
            {
                _entries[id] = entries;
                (id < _count ? _changed : _added).Add(id);
                _count = Math.Max(_count, id + 1);
            }
        }
    }

    private void Write()
    {
        foreach (var id in _added)
        {
            _rows.Insert(new BucketRow { Id = id, Entries = _entries[id] });
        }

        foreach (var id in _changed.Where(id => !_added.Contains(id)))
        {
            _rows.Update(new BucketRow { Id = id, Entries = _entries[id] });
        }

        _added.Clear();
        _changed.Clear();
    }

    /// <summary>Keys fall anywhere, so that one bucket is as likely to be asked for next as another.</summary>
    private void Shrink()
    {
        while (_entries.Count - _changed.Count - _added.Count >= Kept)
        {
            var leaving = _entries.Keys.First(id => !_changed.Contains(id) && !_added.Contains(id));
            _entries.Remove(leaving);
        }
    }

    private void Forget()
    {
        lock (_gate)
        {
            _entries.Clear();
            _changed.Clear();
            _added.Clear();
            _count = 0;
        }
    }
}

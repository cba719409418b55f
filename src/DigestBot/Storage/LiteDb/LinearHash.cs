using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// A table of keys by linear hashing (Litwin, 1980), because LiteDB's indexes are skip lists: a key that falls anywhere in one costs
/// some thirty pages read and five written, more with each doubling. Here it costs one row read and written, whatever the size: a
/// bucket that is too full makes the table grow by one bucket, which takes half of the entries of the next in turn. Only a hash of the
/// key is kept, 128 bits of SHA-256.
/// </summary>
internal sealed class LinearHash
{
    private const int Full = 48; // entries; with more in a bucket, the table grows
    private const int Room = 64; // entries a bucket has room for before its row grows, so that LiteDB rewrites it in place
    private const int PurgedAtOnce = 2000; // buckets looked at in one purge, some 100,000 keys: a long archive takes several days' turns
    private const int PerTransaction = 50;

    private readonly LiteStore _store;
    private readonly LiteRows<BucketRow> _buckets;
    private int _count; // of buckets, under the store's lock; 0 = not read yet, or not any more

    /// <param name="store">The database.</param>
    /// <param name="name">The collection's.</param>
    public LinearHash(LiteStore store, string name)
    {
        _store = store;
        _buckets = store.Collection<BucketRow>(name);
        store.OnRollback(() => _count = 0);
    }

    /// <summary>The entry of a key, or null.</summary>
    public HashEntry? Find(string key) => _store.Alone(() =>
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(key, hash);
        var count = Count();
        return count > 0 && Entries(Address(hash, count)) is var entries && HashSlots.IndexOf(entries, hash) is >= 0 and var slot
            ? HashSlots.Read(entries, slot)
            : null;
    });

    /// <summary>Sets a key's entry.</summary>
    public void Set(string key, HashEntry entry) => _store.Run(() =>
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(key, hash);
        if (Count() == 0)
        {
            _buckets.Insert(new BucketRow { Id = 0, Entries = HashSlots.Empty(Room) });
            _count = 1;
        }

        var id = Address(hash, _count);
        var entries = Entries(id);
        var slot = HashSlots.IndexOf(entries, hash);
        if (slot < 0)
        {
            slot = HashSlots.Count(entries);
            entries = HashSlots.WithRoomFor(entries, slot + 1, Room);
        }

        HashSlots.Write(entries, slot, hash, entry);
        _buckets.Update(new BucketRow { Id = id, Entries = entries });
        if (slot >= Full)
        {
            Grow();
        }
    });

    /// <summary>Deletes entries set before a time. Of a large table a part, another one each day.</summary>
    public void Purge(DateTimeOffset before)
    {
        var count = _store.Alone(Count);
        var slices = (count + PurgedAtOnce - 1) / PurgedAtOnce;
        var first = slices == 0 ? 0 : (int)(before.UtcTicks / TimeSpan.TicksPerDay % slices) * PurgedAtOnce;
        var end = Math.Min(count, first + PurgedAtOnce);
        for (var id = first; id < end; id += PerTransaction)
        {
            var (from, to) = (id, Math.Min(end, id + PerTransaction));
            _store.Run(() =>
            {
                for (var bucket = from; bucket < to; bucket++)
                {
                    var entries = Entries(bucket);
                    if (HashSlots.RemoveOlder(entries, before))
                    {
                        _buckets.Update(new BucketRow { Id = bucket, Entries = entries });
                    }
                }
            });
        }
    }

    private void Grow()
    {
        var level = Level(_count);
        var halved = _count - level;
        var entries = Entries(halved);
        var (stay, go) = HashSlots.Split(entries, hash => Address(hash, _count + 1) == halved, Room);
        _buckets.Update(new BucketRow { Id = halved, Entries = stay });
        _buckets.Insert(new BucketRow { Id = _count, Entries = go });
        _count++;
    }

    private byte[] Entries(int bucket) =>
        _buckets.Find(bucket)?.Entries ?? throw new InvalidDataException($"bucket {bucket} of a table of keys is missing");

    private int Count() => _count > 0
        ? _count
        : _count = _buckets.Query(q => q.OrderByDescending("$._id").Limit(1)) is [var last] ? last.Id + 1 : 0;

    /// <summary>Of the buckets 0 … count - 1 the one a hash belongs to: its low bits, one bit fewer where that bucket is not there yet.</summary>
    private static int Address(ReadOnlySpan<byte> hash, int count)
    {
        var low = (int)(BinaryPrimitives.ReadUInt32LittleEndian(hash) & 0x7FFF_FFFF);
        var level = Level(count);
        var address = low & ((2 * level) - 1);
        return address < count ? address : low & (level - 1);
    }

    private static int Level(int count) => 1 << BitOperations.Log2((uint)count);

    private static void Hash(string key, Span<byte> hash) => SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
}

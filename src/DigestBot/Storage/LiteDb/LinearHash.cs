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
    private readonly BucketCache _buckets;

    /// <param name="store">The database.</param>
    /// <param name="name">The collection's.</param>
    public LinearHash(LiteStore store, string name)
    {
        _store = store;
        _buckets = new BucketCache(store, name);
    }

    /// <summary>The entry of a key, or null; what a transaction under way has set is seen.</summary>
    public HashEntry? Find(string key)
    {
        var hash = Hash(key);
        return _buckets.TryLook(count => Address(hash, count), entries => Find(entries, hash), out var found)
            ? found
            : _store.Alone(() => _buckets.Count() is > 0 and var count ? Find(_buckets.Entries(Address(hash, count)), hash) : null);
    }

    /// <summary>Sets a key's entry.</summary>
    public void Set(string key, HashEntry entry) => _store.Run(() =>
    {
        var hash = Hash(key);
        if (_buckets.Count() == 0)
        {
            _buckets.Set((0, HashSlots.Empty(Room)));
        }

        var id = Address(hash, _buckets.Count());
        var entries = (byte[])_buckets.Entries(id).Clone(); // others may be looking at them
        var slot = HashSlots.IndexOf(entries, hash);
        if (slot < 0)
        {
            slot = HashSlots.Count(entries);
            entries = HashSlots.WithRoomFor(entries, slot + 1, Room);
        }

        HashSlots.Write(entries, slot, hash, entry);
        _buckets.Set((id, entries));
        if (slot >= Full)
        {
            Grow();
        }
    });

    /// <summary>Deletes entries set before a time. Of a large table a part, another one each day.</summary>
    public void Purge(DateTimeOffset before)
    {
        var count = _store.Alone(_buckets.Count);
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
                    var entries = (byte[])_buckets.Entries(bucket).Clone();
                    if (HashSlots.RemoveOlder(entries, before))
                    {
                        _buckets.Set((bucket, entries));
                    }
                }
            });
        }
    }

    private void Grow()
    {
        var count = _buckets.Count();
        var halved = count - Level(count);
        var (stay, go) = HashSlots.Split(_buckets.Entries(halved), hash => Address(hash, count + 1) == halved, Room);
        _buckets.Set((halved, stay), (count, go));
    }

    private static HashEntry? Find(byte[] entries, byte[] hash) =>
        HashSlots.IndexOf(entries, hash) is >= 0 and var slot ? HashSlots.Read(entries, slot) : null;

    /// <summary>Of the buckets 0 … count - 1 the one a hash belongs to: its low bits, one bit fewer where that bucket is not there yet.</summary>
    private static int Address(ReadOnlySpan<byte> hash, int count)
    {
        var low = (int)(BinaryPrimitives.ReadUInt32LittleEndian(hash) & 0x7FFF_FFFF);
        var level = Level(count);
        var address = low & ((2 * level) - 1);
        return address < count ? address : low & (level - 1);
    }

    private static int Level(int count) => 1 << BitOperations.Log2((uint)count);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

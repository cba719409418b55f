using System.Buffers.Binary;
using DigestBot.Delivery;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// When a subscription was told of a story in a digest: one row a subscription, written once a message. A single post needs none: its
/// key names its story.
/// </summary>
internal sealed class ToldStories(LiteStore store)
{
    private const int Kept = 500; // stories of a subscription: 8 KB
    private const int Size = 16;

    private readonly LiteRows<ToldRow> _rows = store.Collection<ToldRow>("told");

    /// <summary>Notes how a message ended. Within its transaction.</summary>
    public void Note(OutboxEntry entry, DateTimeOffset at, bool isSent)
    {
        var stories = entry.Message.Stories;
        if (entry.Subscription is not { } subscription || stories.Count == 0 || (stories.Count == 1 && entry.Key == OutboxEntry.KeyOf(subscription, stories[0].Id)))
        {
            return;
        }

        var row = _rows.Find(subscription) ?? new ToldRow { Id = subscription };
        var told = new byte[stories.Count * Size];
        for (var i = 0; i < stories.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(told.AsSpan(i * Size), stories[i].Id);
            BinaryPrimitives.WriteInt64LittleEndian(told.AsSpan((i * Size) + sizeof(long)), (at.UtcTicks & ~1L) | (isSent ? 1L : 0L));
        }

        row.Stories = [.. row.Stories.Concat(told).TakeLast(Kept * Size)];
        row.At = at.UtcTicks;
        _rows.Upsert(row);
    }

    /// <summary>The last time that a subscription was told of one of these stories; null = never, or forgotten.</summary>
    public ToldStory? Find(string subscription, IReadOnlyCollection<long> ids)
    {
        var told = _rows.Find(subscription)?.Stories ?? [];
        for (var at = told.Length - Size; at >= 0; at -= Size)
        {
            if (ids.Contains(BinaryPrimitives.ReadInt64LittleEndian(told.AsSpan(at))))
            {
                var ticks = BinaryPrimitives.ReadInt64LittleEndian(told.AsSpan(at + sizeof(long)));
                return new ToldStory(Ticks.ToTime(ticks & ~1L)!.Value, (ticks & 1) == 1);
            }
        }

        return null;
    }

    /// <summary>Forgets subscriptions that were told nothing since a time.</summary>
    public void Purge(DateTimeOffset before)
    {
        foreach (var id in _rows.Ids(q => q.Where("$.At < @0", before.UtcTicks), int.MaxValue))
        {
            store.Run(() => _rows.Delete(id));
        }
    }
}

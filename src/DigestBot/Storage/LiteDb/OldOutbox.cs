using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>Takes over the outbox of the first version, which had no lanes, a mark in each message, and a row for each key.</summary>
internal static class OldOutbox
{
    private const int PageSize = 200;

    public static void Take(LiteStore store, Action<OutboxRow> line, OutboxKeys keys, Action<long> mark) => store.Run(() =>
    {
        var waiting = store.Collection<BsonDocument>("outbox");
        var messages = store.Collection<OutboxRow>("outbox");
        var after = 0L;
        while (waiting.Query(q => q.Where("$._id > @0", after).OrderBy("$._id").Limit(PageSize)) is { Count: > 0 } page)
        {
            after = page[^1]["_id"].AsInt64;
            foreach (var old in page)
            {
                var row = messages.Find(old["_id"])!;
                keys.TryAdd(row.Key, Ticks.ToTime(row.NotBefore)!.Value);
                line(row);
                if (old["Sending"] is { IsBoolean: true, AsBoolean: true })
                {
                    mark(row.Id);
                }
            }
        }
    });
}

using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A number under a name.</summary>
internal sealed class CounterRow
{
    [BsonId(false)]
    public string Name { get; set; } = string.Empty;

    public long Value { get; set; }
}

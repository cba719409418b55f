using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>The memory that an item was taken in, kept long after the item itself.</summary>
internal sealed class SeenRow
{
    [BsonId(false)]
    public string Id { get; set; } = string.Empty;

    /// <summary>UTC ticks; indexed for retention.</summary>
    public long At { get; set; }
}

using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>The stories that a subscription was told of in digests.</summary>
internal sealed class ToldRow
{
    /// <summary>The subscription's id.</summary>
    [BsonId(false)]
    public string Id { get; set; } = string.Empty;

    /// <summary>UTC ticks of the last one.</summary>
    public long At { get; set; }

    /// <summary>Sixteen bytes each, the oldest first: the story's id, then UTC ticks whose lowest bit says that it was sent.</summary>
    public byte[] Stories { get; set; } = [];
}

using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>One bucket of a <see cref="LinearHash"/>.</summary>
internal sealed class BucketRow
{
    /// <summary>0, 1, 2 …: no gaps.</summary>
    [BsonId(false)]
    public int Id { get; set; }

    /// <summary>Its entries one after the other, then zeros.</summary>
    public byte[] Entries { get; set; } = [];
}

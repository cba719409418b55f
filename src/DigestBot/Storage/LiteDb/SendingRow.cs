using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A message whose sending was begun. A row of its own: marking one does not rewrite its words.</summary>
internal sealed class SendingRow
{
    /// <summary>The message's.</summary>
    [BsonId(false)]
    public long Id { get; set; }
}

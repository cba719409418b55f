using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A message that was given up.</summary>
internal sealed class DeadLetterRow
{
    [BsonId(false)]
    public long Id { get; set; }

    public OutboxRow Entry { get; set; } = new();

    public string Reason { get; set; } = string.Empty;

    /// <summary>UTC ticks; they rise with the id.</summary>
    public long At { get; set; }
}

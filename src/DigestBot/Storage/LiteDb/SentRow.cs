using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A message that is done with: its key, so that it is never queued again, and how it ended.</summary>
internal sealed class SentRow
{
    [BsonId(false)]
    public string Key { get; set; } = string.Empty;

    /// <summary>UTC ticks; indexed for retention.</summary>
    public long At { get; set; }

    /// <summary>Why it was given up; null = it was sent.</summary>
    public string? Error { get; set; }
}

using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>Which story had a key last.</summary>
internal sealed class KeyRow
{
    [BsonId(false)]
    public string Key { get; set; } = string.Empty;

    public long Story { get; set; }

    /// <summary>The day number of the report that had it.</summary>
    public int Day { get; set; }

    /// <summary>When it was set, in UTC ticks; indexed for retention.</summary>
    public long At { get; set; }
}

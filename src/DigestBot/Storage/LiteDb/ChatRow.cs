using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>What a chat prefers.</summary>
internal sealed class ChatRow
{
    /// <summary>Platform and chat.</summary>
    [BsonId(false)]
    public string Id { get; set; } = string.Empty;

    public string? Language { get; set; }

    public string? TimeZone { get; set; }
}

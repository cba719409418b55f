using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>An update of Telegram's that was fetched and not handled yet.</summary>
internal sealed class UpdateRow
{
    [BsonId(false)]
    public int Id { get; set; }

    public string Json { get; set; } = string.Empty;
}

using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A subscription as it is kept.</summary>
internal sealed class SubscriptionRow
{
    [BsonId(false)]
    public string Id { get; set; } = string.Empty;

    public string Channel { get; set; } = string.Empty;

    public string Chat { get; set; } = string.Empty;

    public string Language { get; set; } = string.Empty;

    public long Cursor { get; set; }
}

using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>An article as it is kept: what the search index and later judgements are made from.</summary>
internal sealed class ArticleRow
{
    [BsonId(false)]
    public string Id { get; set; } = string.Empty;

    public long Story { get; set; }

    public string? Title { get; set; }

    public string Text { get; set; } = string.Empty;

    public string Card { get; set; } = string.Empty;

    /// <summary>UTC ticks; indexed for retention.</summary>
    public long SeenAt { get; set; }
}

using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>An article as it is kept: what the search index and later judgements are made from.</summary>
internal sealed class ArticleRow
{
    /// <summary>Its number, in the order of coming: rows are added at the end of the index, which costs the same in any archive.</summary>
    [BsonId(false)]
    public long Id { get; set; }

    /// <summary>Its id; looked up through the memory of seen items.</summary>
    public string ArticleId { get; set; } = string.Empty;

    public long Story { get; set; }

    public string? Title { get; set; }

    public string Text { get; set; } = string.Empty;

    public string Card { get; set; } = string.Empty;

    /// <summary>Why it is in its story, as JSON; null = unknown.</summary>
    public string? Decisions { get; set; }

    /// <summary>UTC ticks; they rise with the number, so that retention goes by that.</summary>
    public long SeenAt { get; set; }
}

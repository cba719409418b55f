using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>What an article said before an edit; or that it went to another story.</summary>
internal sealed class EditRow
{
    [BsonId(false)]
    public long Id { get; set; }

    /// <summary>The article's number; indexed.</summary>
    public long Article { get; set; }

    /// <summary>UTC ticks; edits are deleted in the order of their ids, which is that of time.</summary>
    public long At { get; set; }

    /// <summary>Whether it only went to another story; then there are no words.</summary>
    public bool IsMove { get; set; }

    public string? Title { get; set; }

    public string Text { get; set; } = string.Empty;
}

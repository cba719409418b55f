using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>That a story changed.</summary>
internal sealed class StoryChangeRow
{
    /// <summary>In the order of the changes, so that rows are added at the end.</summary>
    [BsonId(false)]
    public long Id { get; set; }

    public long Story { get; set; }

    public int Parts { get; set; }
}

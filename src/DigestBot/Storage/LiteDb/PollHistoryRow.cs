using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>The last polls of one feed: a row that is rewritten, so that the collection never grows beyond the feeds.</summary>
internal sealed class PollHistoryRow
{
    [BsonId(false)]
    public string FeedId { get; set; } = string.Empty;

    /// <summary>A line for each poll, as <see cref="PollLines"/> writes them, the newest first.</summary>
    public string Polls { get; set; } = string.Empty;
}

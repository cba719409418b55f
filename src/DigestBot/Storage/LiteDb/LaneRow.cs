using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>The messages that wait for one chat, in a row. It is there only while some do.</summary>
internal sealed class LaneRow
{
    /// <summary>Platform and chat.</summary>
    [BsonId(false)]
    public string Id { get; set; } = string.Empty;

    public string Channel { get; set; } = string.Empty;

    public string Chat { get; set; } = string.Empty;

    /// <summary>When the first one is due, a <see cref="DueKey"/>; indexed.</summary>
    public string Due { get; set; } = string.Empty;

    /// <summary>Ids of the messages.</summary>
    public List<long> Entries { get; set; } = [];

    public static string IdOf(string channel, string chat) => channel + "|" + chat;
}

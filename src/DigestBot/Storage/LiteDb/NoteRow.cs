using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A text under a name.</summary>
internal sealed class NoteRow
{
    [BsonId(false)]
    public string Name { get; set; } = string.Empty;

    public string Text { get; set; } = string.Empty;
}

using DigestBot.Stories;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A change of a story as it is kept.</summary>
internal sealed class ChangeRow
{
    [BsonId(false)]
    public long Id { get; set; }

    public long Story { get; set; }

    public long Stamp { get; set; }

    public StoryChange ToChange() => new(Id, Story, Stamp);
}

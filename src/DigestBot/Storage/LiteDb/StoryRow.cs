using DigestBot.Cards;
using DigestBot.Stories;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A story as it is kept: the card as the JSON that the command line prints, beside the fields that are looked up.</summary>
internal sealed class StoryRow
{
    private const int IdBits = 40; // a million million stories

    [BsonId(false)]
    public long Id { get; set; }

    /// <summary>Day number and id in one, so that one index gives the newest first and pages go on where they ended; indexed.</summary>
    public long Filed { get; set; }

    /// <summary>When it was first seen, in UTC ticks; it rises with the id, so that retention goes by that.</summary>
    public long SeenAt { get; set; }

    /// <summary>The story that took this one in; 0 = none.</summary>
    public long MergedInto { get; set; }

    public string Card { get; set; } = string.Empty;

    public List<ReportRow> Reports { get; set; } = [];

    public static StoryRow Of(Story story) => new()
    {
        Id = story.Id,
        Filed = FiledAs(story.Day, story.Id),
        SeenAt = story.FirstSeen.UtcTicks,
        Card = CardText.Of(story.Card),
        Reports = [.. story.Reports.Select(ReportRow.Of)],
    };

    public Story ToStory() => new(Id, CardJson.Read(Card), [.. Reports.Select(r => r.ToReport())], DateOnly.FromDayNumber((int)(Filed >> IdBits)));

    /// <summary>Where a story stands in the order of days.</summary>
    public static long FiledAs(DateOnly day, long id) => ((long)day.DayNumber << IdBits) | id;
}

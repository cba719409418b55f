using System.Text.Json;
using DigestBot.Subscriptions;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A subscription as it is kept. Rows of the first version had the first five fields only.</summary>
internal sealed class SubscriptionRow
{
    /// <summary>Stands for a subscription that takes each story at once.</summary>
    public const long AtOnce = 0;

    private const long Never = long.MaxValue;

    [BsonId(false)]
    public string Id { get; set; } = string.Empty;

    public string Channel { get; set; } = string.Empty;

    public string Chat { get; set; } = string.Empty;

    public string Language { get; set; } = string.Empty;

    public long Cursor { get; set; }

    /// <summary>Gives the order within a chat.</summary>
    public long Number { get; set; }

    /// <summary>Platform and chat; indexed.</summary>
    public string Place { get; set; } = string.Empty;

    /// <summary>A <see cref="DueKey"/>: <see cref="AtOnce"/>, the next time, or past all times for a paused one; indexed.</summary>
    public string Due { get; set; } = string.Empty;

    public string? Thread { get; set; }

    /// <summary>JSON; null = everything.</summary>
    public string? Filter { get; set; }

    public string Times { get; set; } = "now";

    public string TimeZone { get; set; } = "UTC";

    public string? Quiet { get; set; }

    public int MaxStories { get; set; }

    public bool Silent { get; set; }

    public bool TellsNothing { get; set; }

    public bool IsNew { get; set; }

    /// <summary>UTC ticks.</summary>
    public long? NextDue { get; set; }

    public string? Paused { get; set; }

    public static string PlaceOf(string channel, string chat) => channel + "|" + chat;

    public static SubscriptionRow Of(Subscription s, long number) => new()
    {
        Id = s.Id,
        Channel = s.Channel,
        Chat = s.Chat,
        Language = s.Language,
        Cursor = s.Cursor,
        Number = number,
        Place = PlaceOf(s.Channel, s.Chat),
        Due = DueKey.Of(s.Channel, s.Paused is not null ? Never : s.NextDue?.UtcTicks ?? AtOnce),
        Thread = s.Thread,
        Filter = s.Filter == StoryFilter.Everything ? null : System.Text.Json.JsonSerializer.Serialize(s.Filter, JsonSerializerOptions.Web),
        Times = ScheduleText.Write(s.Schedule.Times),
        TimeZone = s.Schedule.TimeZone,
        Quiet = s.Quiet is { } quiet ? ScheduleText.Write(quiet.From) + "-" + ScheduleText.Write(quiet.To) : null,
        MaxStories = s.MaxStories,
        Silent = s.Silent,
        TellsNothing = s.TellsNothing,
        IsNew = s.IsNew,
        NextDue = s.NextDue?.UtcTicks,
        Paused = s.Paused,
    };

    public Subscription ToSubscription() => new(Id, Channel, Chat, Language, Cursor)
    {
        Thread = Thread,
        Filter = Filter is null ? StoryFilter.Everything : System.Text.Json.JsonSerializer.Deserialize<StoryFilter>(Filter, JsonSerializerOptions.Web)!,
        Schedule = new Schedule(ScheduleText.Parse(Times) ?? throw new InvalidDataException($"subscription {Id} has the schedule {Times}"), TimeZone),
        Quiet = Quiet is null ? null : ScheduleText.ParseQuiet(Quiet),
        MaxStories = MaxStories,
        Silent = Silent,
        TellsNothing = TellsNothing,
        IsNew = IsNew,
        NextDue = Ticks.ToTime(NextDue),
        Paused = Paused,
    };
}

using DigestBot.Polling;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A feed's state as it is kept. Times are UTC ticks: LiteDB's own dates lose precision and come back in local time.</summary>
internal sealed class FeedStateRow
{
    [BsonId(false)]
    public string FeedId { get; set; } = string.Empty;

    public string Url { get; set; } = string.Empty;

    public string? MovedTo { get; set; }

    public string? MovingTo { get; set; }

    public int MovesInARow { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    public string? ValidatedAt { get; set; }

    public string? BodyHash { get; set; }

    public long? FirstPoll { get; set; }

    public long? LastPoll { get; set; }

    public int? LastStatus { get; set; }

    public long? NextPoll { get; set; }

    public long? Interval { get; set; }

    public long? Gap { get; set; }

    public long? AsksFor { get; set; }

    public int SkipHours { get; set; }

    public int SkipDays { get; set; }

    public int FailuresInARow { get; set; }

    public string? LastError { get; set; }

    public long? GoneSince { get; set; }

    public long? LastNewItem { get; set; }

    public long? NewestItem { get; set; }

    public bool SilenceTold { get; set; }

    public int Items { get; set; }

    public static FeedStateRow Of(FeedState s) => new()
    {
        FeedId = s.FeedId,
        Url = s.Url,
        MovedTo = s.MovedTo,
        MovingTo = s.MovingTo,
        MovesInARow = s.MovesInARow,
        ETag = s.ETag,
        LastModified = s.LastModified,
        ValidatedAt = s.ValidatedAt,
        BodyHash = s.BodyHash,
        FirstPoll = s.FirstPoll?.UtcTicks,
        LastPoll = s.LastPoll?.UtcTicks,
        LastStatus = s.LastStatus,
        NextPoll = s.NextPoll?.UtcTicks,
        Interval = s.Interval?.Ticks,
        Gap = s.Gap?.Ticks,
        AsksFor = s.Hints.Every?.Ticks,
        SkipHours = s.Hints.Skip.Hours,
        SkipDays = s.Hints.Skip.Days,
        FailuresInARow = s.FailuresInARow,
        LastError = s.LastError,
        GoneSince = s.GoneSince?.UtcTicks,
        LastNewItem = s.LastNewItem?.UtcTicks,
        NewestItem = s.NewestItem?.UtcTicks,
        SilenceTold = s.SilenceTold,
        Items = s.Items,
    };

    public FeedState ToState() => new()
    {
        FeedId = FeedId,
        Url = Url,
        MovedTo = MovedTo,
        MovingTo = MovingTo,
        MovesInARow = MovesInARow,
        ETag = ETag,
        LastModified = LastModified,
        ValidatedAt = ValidatedAt,
        BodyHash = BodyHash,
        FirstPoll = Ticks.ToTime(FirstPoll),
        LastPoll = Ticks.ToTime(LastPoll),
        LastStatus = LastStatus,
        NextPoll = Ticks.ToTime(NextPoll),
        Interval = Ticks.ToSpan(Interval),
        Gap = Ticks.ToSpan(Gap),
        Hints = new PollHints(Ticks.ToSpan(AsksFor), new SkipTimes(SkipHours, SkipDays)),
        FailuresInARow = FailuresInARow,
        LastError = LastError,
        GoneSince = Ticks.ToTime(GoneSince),
        LastNewItem = Ticks.ToTime(LastNewItem),
        NewestItem = Ticks.ToTime(NewestItem),
        SilenceTold = SilenceTold,
        Items = Items,
    };
}

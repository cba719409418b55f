using DigestBot.Polling;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>A feed's state as it is kept. Times are UTC ticks: LiteDB's own dates lose precision and come back in local time.</summary>
internal sealed class FeedStateRow
{
    [BsonId(false)]
    public string FeedId { get; set; } = string.Empty;

    public string Url { get; set; } = string.Empty;

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    public string? BodyHash { get; set; }

    public long? LastPoll { get; set; }

    public long? NextPoll { get; set; }

    public long? Interval { get; set; }

    public int FailuresInARow { get; set; }

    public string? LastError { get; set; }

    public long? LastNewItem { get; set; }

    public int Items { get; set; }

    public static FeedStateRow Of(FeedState s) => new()
    {
        FeedId = s.FeedId,
        Url = s.Url,
        ETag = s.ETag,
        LastModified = s.LastModified,
        BodyHash = s.BodyHash,
        LastPoll = s.LastPoll?.UtcTicks,
        NextPoll = s.NextPoll?.UtcTicks,
        Interval = s.Interval?.Ticks,
        FailuresInARow = s.FailuresInARow,
        LastError = s.LastError,
        LastNewItem = s.LastNewItem?.UtcTicks,
        Items = s.Items,
    };

    public FeedState ToState() => new()
    {
        FeedId = FeedId,
        Url = Url,
        ETag = ETag,
        LastModified = LastModified,
        BodyHash = BodyHash,
        LastPoll = Ticks.ToTime(LastPoll),
        NextPoll = Ticks.ToTime(NextPoll),
        Interval = Interval is { } interval ? TimeSpan.FromTicks(interval) : null,
        FailuresInARow = FailuresInARow,
        LastError = LastError,
        LastNewItem = Ticks.ToTime(LastNewItem),
        Items = Items,
    };
}

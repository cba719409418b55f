using DigestBot.Stories;

namespace DigestBot.Storage.LiteDb;

/// <summary>One report of a story as it is kept, within the story's row.</summary>
internal sealed class ReportRow
{
    public string ArticleId { get; set; } = string.Empty;

    public string? FeedId { get; set; }

    public string? Url { get; set; }

    public string Headline { get; set; } = string.Empty;

    public string Language { get; set; } = string.Empty;

    public long? Published { get; set; }

    public int PublishedOffset { get; set; }

    public long SeenAt { get; set; }

    public static ReportRow Of(StoryReport r) => new()
    {
        ArticleId = r.ArticleId,
        FeedId = r.FeedId,
        Url = r.Url,
        Headline = r.Headline,
        Language = r.Language,
        Published = r.Published?.UtcTicks,
        PublishedOffset = (int)(r.Published?.Offset.TotalMinutes ?? 0),
        SeenAt = r.SeenAt.UtcTicks,
    };

    public StoryReport ToReport() => new(
        ArticleId, FeedId, Url, Headline, Language, Ticks.ToTime(Published)?.ToOffset(TimeSpan.FromMinutes(PublishedOffset)), Ticks.ToTime(SeenAt)!.Value);
}

using DigestBot.Stories;

namespace DigestBot.Tracing;

/// <summary>The way of one item: fetched, kept, merged, queued.</summary>
/// <param name="Article">What is kept of it: when it was first seen, its card, why it is in its story.</param>
/// <param name="Story">Its story as it is now; null = deleted.</param>
public sealed record ItemTrace(StoredArticle Article, Story? Story)
{
    /// <summary>How it is shown in its story; null = it is not, because the same feed had it before under another id.</summary>
    public StoryReport? Report => Story?.Reports.FirstOrDefault(r => r.ArticleId == Article.Id);

    /// <summary>The id of the feed it came from; null = from none.</summary>
    public string? FeedId { get; init; }

    /// <summary>The feed's name; null when it is not in the catalogue.</summary>
    public string? FeedName { get; init; }

    /// <summary>What it said before its publisher changed it, the oldest first.</summary>
    public IReadOnlyList<ArticleEdit> Edits { get; init; } = [];

    /// <summary>For whom its story was or will be queued, one entry a subscription.</summary>
    public IReadOnlyList<StoryDelivery> Deliveries { get; init; } = [];
}

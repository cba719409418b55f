using System.Globalization;
using DigestBot.Feeds;
using DigestBot.Stories;

namespace DigestBot.Tracing;

/// <summary>Reads the way of an item from what the stages have kept.</summary>
public sealed class ItemTracer(IArticleStore articles, IStoryStore stories, FeedCatalogue feeds, IEnumerable<IStoryDeliveries> deliveries) : IItemTracer
{
    /// <inheritdoc/>
    public ItemTrace? Trace(string linkOrId)
    {
        ArgumentNullException.ThrowIfNull(linkOrId);
        if ((ById(linkOrId) ?? ByStory(linkOrId) ?? ByLink(linkOrId)) is not { } article)
        {
            return null;
        }

        var story = stories.Find(article.Story);
        var trace = new ItemTrace(article, story) { Edits = articles.Edits(article.Number) };
        var feed = trace.Report?.FeedId ?? FeedIn(article.Id);
        return trace with
        {
            FeedId = feed,
            FeedName = feed is null ? null : feeds.Load().FirstOrDefault(f => f.Id == feed)?.Name,
            Deliveries = story is null ? [] : [.. deliveries.SelectMany(d => d.Of(story))],
        };
    }

    private StoredArticle? ById(string id) => articles.Seen(id) is { } seen ? articles.Find(seen.Article) : null;

    private StoredArticle? ByStory(string id) =>
        id.StartsWith('s') && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && stories.Find(number) is { } story
            ? ById(story.Reports[0].ArticleId)
            : null;

    private StoredArticle? ByLink(string link)
    {
        if (StoryKeys.OfLink(link) is not { } key || stories.FindByKey(key.Value) is not var (story, _))
        {
            return null;
        }

        var report = story.Reports.FirstOrDefault(r => StoryKeys.OfLink(r.Url)?.Value == key.Value);
        return report is null ? null : ById(report.ArticleId);
    }

    /// <summary>Ids of items begin with their feed's.</summary>
    private static string? FeedIn(string id) => id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? id[..slash] : null;
}

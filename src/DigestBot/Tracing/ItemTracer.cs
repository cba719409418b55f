using System.Globalization;
using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Stories;

namespace DigestBot.Tracing;

/// <summary>Reads the way of an item from what the stages have kept.</summary>
public sealed class ItemTracer(
    IArticleStore articles, IStoryStore stories, FeedCatalogue feeds, IFeedStateStore states, IEnumerable<IStoryDeliveries> deliveries) : IItemTracer
{
    private const int MostReports = 50; // looked at for the stories that became one
    private const int MostSiteFeeds = 5;

    /// <inheritdoc/>
    public ItemTrace? Trace(string linkOrId, ChatScope? only = null)
    {
        ArgumentNullException.ThrowIfNull(linkOrId);
        if ((ById(linkOrId) ?? ByStory(linkOrId) ?? ByLink(linkOrId)) is not { } article)
        {
            return null;
        }

        var story = stories.Find(article.Story);
        var trace = new ItemTrace(article, story) { Edits = articles.Edits(article.Number) };
        var feed = trace.Report?.FeedId ?? article.Feed;
        return trace with
        {
            FeedId = feed,
            FeedName = feed is null ? null : feeds.Load().FirstOrDefault(f => f.Id == feed)?.Name,
            Deliveries = story is null ? [] : [.. deliveries.SelectMany(d => d.Of(story, Ids(story), only))],
        };
    }

    /// <inheritdoc/>
    public MissingItem Missing(string linkOrId)
    {
        ArgumentNullException.ThrowIfNull(linkOrId);
        var known = Uri.TryCreate(linkOrId, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
            ? feeds.Load().Where(f => IsOf(link.Host, f)).Take(MostSiteFeeds)
            : [];
        return new MissingItem(articles.Seen(linkOrId) is not null, [.. known.Select(Told)]);
    }

    private SiteFeed Told(FeedSource feed)
    {
        var state = states.Find(feed.Id) is { } found && found.IsOf(feed) ? found : null;
        return new SiteFeed(feed.Id, feed.Name, state?.LastPoll, feed.Enabled ? state?.LastError : "switched off" + (feed.Reason is { } reason ? ": " + reason : string.Empty));
    }

    private static bool IsOf(string host, FeedSource feed) =>
        IsSame(host, feed.Url.Host) || (Uri.TryCreate(feed.Site, UriKind.Absolute, out var site) && IsSame(host, site.Host));

    private static bool IsSame(string a, string b) => string.Equals(Bare(a), Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    /// <summary>A story may have been sent under the id of one that it took in since.</summary>
    private HashSet<long> Ids(Story story)
    {
        var ids = new HashSet<long> { story.Id };
        foreach (var article in story.Reports.Take(MostReports).Select(r => ById(r.ArticleId)).OfType<StoredArticle>())
        {
            ids.Add(article.Story);
            ids.UnionWith(article.Decisions.SelectMany(d => d.Joined.Append(d.Story)));
        }

        ids.RemoveWhere(id => id != story.Id && stories.Current(id) != story.Id);
        return ids;
    }

    private StoredArticle? ById(string id) => articles.Seen(id) is { } seen ? articles.Find(seen.Article) : null;

    private StoredArticle? ByStory(string id) =>
        id.StartsWith('s') && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && stories.Find(number) is { } story
            ? ById(story.Reports[0].ArticleId)
            : null;

    private StoredArticle? ByLink(string link)
    {
        if (StoryKeys.OfLink(link) is not { } key)
        {
            return null;
        }

        var report = stories.FindByKey(key.Value)?.Story.Reports.FirstOrDefault(r => StoryKeys.OfLink(r.Url)?.Value == key.Value);
        return ById(report?.ArticleId ?? SeenLinks.Key(key));
    }
}

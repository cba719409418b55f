using DigestBot.Cards;
using DigestBot.Feeds;

namespace DigestBot.Reading;

/// <summary>Makes an article of a feed's item: plain text, the publisher's own day, an address.</summary>
public static class ArticleWriter
{
    /// <param name="item">The item.</param>
    /// <param name="source">Its feed.</param>
    /// <param name="id">The article's id.</param>
    public static Article Write(FeedItem item, FeedSource source, string id)
    {
        var content = HtmlText.FromHtml(item.ContentHtml ?? string.Empty);
        var summary = HtmlText.FromHtml(item.Summary ?? string.Empty);
        var text = content.Length >= summary.Length ? content : summary; // many feeds give a teaser in the one and the text in the other
        return new Article
        {
            Id = id,
            Title = item.Title,
            Text = text,
            Language = item.Language?.Split('-')[0].ToLowerInvariant(),
            LikelyLanguage = source.Language,
            Published = item.Published is { } at ? InZone(at, source.TimeZone) : null,
            Feed = source.Id,
            Url = item.Url,
        };
    }

    /// <summary>
    /// The time as the publisher's clock showed it, so that "yesterday" is the publisher's yesterday. A date without a time is that
    /// day wherever it is.
    /// </summary>
    private static DateTimeOffset InZone(DateTimeOffset at, string? zone)
    {
        if (zone is null || at.Offset != TimeSpan.Zero || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            return at;
        }

        return at.TimeOfDay == TimeSpan.Zero
            ? new DateTimeOffset(at.DateTime, found.GetUtcOffset(at.DateTime))
            : TimeZoneInfo.ConvertTime(at, found);
    }
}

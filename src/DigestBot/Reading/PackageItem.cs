using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;

namespace DigestBot.Reading;

/// <summary>
/// What CodeHollow.FeedReader makes of an item in which no title was found. It is given an element of the tree that <see cref="FeedXml"/>
/// built, never text or an address: its own way in reads every feed twice, with DTDs on.
/// </summary>
internal static class PackageItem
{
    private static readonly HashSet<string> Dates = new(StringComparer.OrdinalIgnoreCase) { "pubDate", "date", "published", "updated" };

    /// <param name="item">Loses its dates: the package tries them in many cultures, which takes longer than all the rest.</param>
    /// <param name="format">As in <see cref="ReadFeed.Format"/>.</param>
    public static string? Title(XElement item, string format)
    {
        foreach (var date in item.Elements().Where(child => Dates.Contains(child.Name.LocalName)).ToList())
        {
            date.Remove();
        }

        try
        {
            return FeedFields.Trimmed(Read(item, format).Title);
        }
#pragma warning disable CA1031 // It throws NullReferenceException, FormatException and others on what it does not expect.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    // Its RSS 2.0 class looks for fifteen elements of Dublin Core in each item, four times the work.
    private static BaseFeedItem Read(XElement item, string format) => format switch
    {
        "rss-1.0" or "rss-0.90" => new Rss10FeedItem(item),
        "rss-0.91" => new Rss091FeedItem(item),
        "atom-1.0" or "atom-0.3" => new AtomFeedItem(item),
        _ => new Rss092FeedItem(item),
    };
}

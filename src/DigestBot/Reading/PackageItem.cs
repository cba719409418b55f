using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;

namespace DigestBot.Reading;

/// <summary>
/// What CodeHollow.FeedReader makes of one item. It is given an element of the tree that <see cref="FeedXml"/> built, never text or
/// an address: its own way in reads every feed twice, with DTDs on. Of its fields only those are taken that it gets right.
/// </summary>
internal readonly record struct PackageItem(string? Title, string? Id, IEnumerable<string?> Categories)
{
    private static readonly HashSet<string> Dates = new(StringComparer.OrdinalIgnoreCase) { "pubDate", "date", "published", "updated" };

    /// <param name="item">Loses its dates: the package tries them in many cultures, which takes longer than all the rest.</param>
    /// <param name="format">As in <see cref="ReadFeed.Format"/>.</param>
    public static PackageItem Of(XElement item, string format)
    {
        foreach (var date in item.Elements().Where(child => Dates.Contains(child.Name.LocalName)).ToList())
        {
            date.Remove();
        }

        try
        {
            return Read(item, format);
        }
#pragma warning disable CA1031 // It throws NullReferenceException, FormatException and others on what it does not expect.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new PackageItem(Title: null, Id: null, []);
        }
    }

    private static PackageItem Read(XElement item, string format)
    {
        switch (format)
        {
            case "rss-1.0" or "rss-0.90":
                var rdf = new Rss10FeedItem(item);
                return new PackageItem(rdf.Title, rdf.About, []);
            case "rss-0.91":
                return new PackageItem(new Rss091FeedItem(item).Title, Id: null, []);
            case "atom-1.0" or "atom-0.3":
                var entry = new AtomFeedItem(item);
                return new PackageItem(entry.Title, entry.Id, entry.Categories);
            default:
                // Its RSS 2.0 class looks for fifteen elements of Dublin Core in each item, four times the work, and finds no more of these.
                var rss = new Rss092FeedItem(item);
                return new PackageItem(rss.Title, Id: null, rss.Categories);
        }
    }
}

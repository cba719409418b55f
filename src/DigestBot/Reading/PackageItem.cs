using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;

namespace DigestBot.Reading;

/// <summary>
/// What CodeHollow.FeedReader makes of an item in which no title was found. It is given an element, never text or an address: its own
/// way in reads every feed twice, with DTDs on.
/// </summary>
internal static class PackageItem
{
    private static readonly HashSet<string> Dates = new(StringComparer.OrdinalIgnoreCase) { "pubDate", "date", "published", "updated" };

    /// <param name="item">Given without its dates: the package tries them in many cultures, which takes longer than all the rest.</param>
    /// <param name="format">As in <see cref="ReadFeed.Format"/>.</param>
    public static string? Title(FeedElement item, string format)
    {
        try
        {
            return FeedFields.Trimmed(Read(Copy(item), format).Title);
        }
#pragma warning disable CA1031 // It throws NullReferenceException, FormatException and others on what it does not expect.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    // In a document of its own, which the package asks each element for.
    private static XElement Copy(FeedElement item)
    {
        var copy = new XElement(NameOf(item));
        if (item.Name.Namespace.Length > 0)
        {
            copy.Add(new XAttribute("xmlns", item.Name.Namespace)); // where it looks for the children
        }

        foreach (var child in item.Elements)
        {
            if (!Dates.Contains(child.Name.Local))
            {
                copy.Add(new XElement(NameOf(child), child.Value));
            }
        }

        _ = new XDocument(new XElement("feed", copy));
        return copy;
    }

    private static XName NameOf(FeedElement element) => XName.Get(element.Name.Local, element.Name.Namespace);

    // Its RSS 2.0 class looks for fifteen elements of Dublin Core in each item, four times the work.
    private static BaseFeedItem Read(XElement item, string format) => format switch
    {
        "rss-1.0" or "rss-0.90" => new Rss10FeedItem(item),
        "rss-0.91" => new Rss091FeedItem(item),
        "atom-1.0" or "atom-0.3" => new AtomFeedItem(item),
        _ => new Rss092FeedItem(item),
    };
}

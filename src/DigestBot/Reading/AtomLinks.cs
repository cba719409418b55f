using System.Xml.Linq;

namespace DigestBot.Reading;

/// <summary>Atom's links: which of several is the page that people read.</summary>
internal static class AtomLinks
{
    public static bool IsAlternate(XElement link) => Relation(link) is "alternate";

    /// <returns>The address of the page as written: HTML before other types, the first before others.</returns>
    public static string? Alternate(IEnumerable<XElement> links)
    {
        string? other = null;
        foreach (var link in links.Where(IsAlternate))
        {
            var address = FeedFields.Trimmed(link.Attribute("href")?.Value) ?? FeedFields.Trimmed(link.Value);
            var type = link.Attribute("type")?.Value ?? "text/html";
            if (address is not null && type.Contains("html", StringComparison.OrdinalIgnoreCase))
            {
                return address;
            }

            other ??= address;
        }

        return other;
    }

    public static void AddEnclosures(List<FeedAttachment> attachments, IEnumerable<XElement> links, Uri? against)
    {
        foreach (var link in links.Where(link => Relation(link) is "enclosure"))
        {
            FeedLists.AddAttachment(attachments, link.Attribute("href")?.Value, against, link.Attribute("type")?.Value, link.Attribute("length")?.Value);
        }
    }

    private static string Relation(XElement link)
    {
        var relation = link.Attribute("rel")?.Value.Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(relation) ? "alternate" : relation.Replace("http://www.iana.org/assignments/relation/", "", StringComparison.Ordinal);
    }
}

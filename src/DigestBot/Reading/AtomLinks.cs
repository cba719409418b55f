namespace DigestBot.Reading;

/// <summary>Atom's links: which of several is the page that people read.</summary>
internal static class AtomLinks
{
    public static bool IsAlternate(FeedElement link) => Relation(link) is "alternate";

    /// <returns>The address of the page as written: HTML before other types, the first before others.</returns>
    public static string? Alternate(IEnumerable<FeedElement> links)
    {
        string? other = null;
        foreach (var link in links.Where(IsAlternate))
        {
            var address = FeedFields.Trimmed(link.Attribute("href")) ?? link.Trimmed;
            var type = link.Attribute("type") ?? "text/html";
            if (address is not null && type.Contains("html", StringComparison.OrdinalIgnoreCase))
            {
                return address;
            }

            other ??= address;
        }

        return other;
    }

    public static void AddEnclosures(ref List<FeedAttachment>? attachments, IEnumerable<FeedElement> links, Uri? against)
    {
        foreach (var link in links.Where(link => Relation(link) is "enclosure"))
        {
            FeedLists.AddAttachment(ref attachments, link.Attribute("href"), against, link.Attribute("type"), link.Attribute("length"));
        }
    }

    private static string Relation(FeedElement link)
    {
        var relation = link.Attribute("rel")?.Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(relation) ? "alternate" : relation.Replace("http://www.iana.org/assignments/relation/", "", StringComparison.Ordinal);
    }
}

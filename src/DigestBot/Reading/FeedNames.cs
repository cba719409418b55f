namespace DigestBot.Reading;

/// <summary>
/// One short key an element name, such as <c>title</c>, <c>dc:date</c> or <c>atom:link</c>, whatever prefix, case or spelling of the
/// namespace a feed uses. Names of the feed's own format have no prefix. One instance a feed: it remembers what it has seen.
/// </summary>
internal sealed class FeedNames(FeedElement root, bool atom)
{
    /// <summary>What an undeclared prefix is taken to mean; see <see cref="XmlNames"/>.</summary>
    public const string UndeclaredPrefix = "urn:undeclared:";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["purl.org/dc/elements/1.1"] = "dc", ["purl.org/dc/terms"] = "dcterms", ["purl.org/rss/1.0/modules/content"] = "content",
        ["www.w3.org/2005/atom"] = "atom", ["purl.org/atom/ns#"] = "atom", ["www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["search.yahoo.com/mrss"] = "media", ["www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf", ["www.w3.org/1999/xhtml"] = "xhtml",
        ["purl.org/rss/1.0/modules/syndication"] = "sy",
        ["rssnamespace.org/feedburner/ext/1.0"] = "feedburner", ["www.google.com/schemas/play-podcasts/1.0"] = "googleplay",
    };

    private static readonly HashSet<string> KnownPrefixes = new(
        ["dc", "dcterms", "content", "atom", "itunes", "media", "rdf", "xhtml", "feedburner", "sy"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> RssNamespaces = new(StringComparer.OrdinalIgnoreCase)
    {
        "purl.org/rss/1.0", "purl.org/net/rss1.1#", "channel.netscape.com/rdf/simple/0.9", "my.netscape.com/rdf/simple/0.9",
        "backend.userland.com/rss", "backend.userland.com/rss2", "blogs.law.harvard.edu/tech/rss", "my.netscape.com/publish/formats/rss-0.91.dtd",
    };

    private readonly FeedName _root = root.Name;

    public string Key(FeedElement element) => element.Name.Key ??= Make(element.Name);

    public FeedElement? Child(FeedElement parent, string key)
    {
        foreach (var child in parent.Elements)
        {
            if (Key(child) == key)
            {
                return child;
            }
        }

        return null;
    }

    private bool IsRdf => _root.Local.Equals("rdf", StringComparison.OrdinalIgnoreCase);

    private string Make(FeedName name)
    {
        var local = name.Local.ToLowerInvariant();
        var prefix = name.Namespace == _root.Namespace && !IsRdf ? "" : Prefix(name.Namespace); // a misspelt namespace is still the feed's own
        return prefix.Length == 0 ? local : $"{prefix}:{local}";
    }

    private string Prefix(string ns)
    {
        if (ns.Length == 0)
        {
            return "";
        }

        if (ns.StartsWith(UndeclaredPrefix, StringComparison.Ordinal))
        {
            var prefix = ns[UndeclaredPrefix.Length..].ToLowerInvariant();
            return KnownPrefixes.Contains(prefix) && !(atom && prefix == "atom") ? prefix : prefix == "atom" ? "" : "other";
        }

        var at = ns.IndexOf("://", StringComparison.Ordinal);
        var bare = (at < 0 ? ns : ns[(at + 3)..]).TrimEnd('/');
        if (!Prefixes.TryGetValue(bare, out var known))
        {
            return RssNamespaces.Contains(bare) ? "" : "other";
        }

        return atom && known == "atom" ? "" : known;
    }
}

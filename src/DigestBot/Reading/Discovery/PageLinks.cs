namespace DigestBot.Reading.Discovery;

/// <summary>The feeds that a page names, best first. One pass over the page, no network.</summary>
internal static class PageLinks
{
    private const int Most = 50;

    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/rss", "application/atom"];

    // Types that other things have too; they count where the address or the title speaks of a feed.
    private static readonly string[] OpenTypes = ["application/xml", "text/xml", "application/json", "application/x-rss+xml", "text/rss+xml", ""];

    private static readonly string[] Marks = ["rss", "atom", "feed", ".rdf", "xml", "syndication"];

    /// <param name="html">The page.</param>
    /// <param name="address">Where it was in the end.</param>
    /// <returns>What stands in <c>link</c> elements; where there is none, links in the text that look like feeds.</returns>
    public static IReadOnlyList<FeedLink> Find(string html, Uri? address)
    {
        var named = new List<FeedLink>();
        var anchors = new List<FeedLink>();
        var against = FeedLinks.BaseOf(address);
        var rank = new FeedLinkRank(against);
        var hasBase = false;
        string? anchor = null;
        var tokens = new HtmlTokens(html, wholePage: true);
        while (tokens.Next())
        {
            if (anchor is not null && tokens.Kind == HtmlTokenKind.Text)
            {
                Add(anchors, anchor, against, HtmlText.Line(tokens.Text[..Math.Min(tokens.Text.Length, 200)].ToString()), language: null, rank, mustLookLikeOne: true);
                anchor = null;
            }

            if (tokens.Kind != HtmlTokenKind.Start)
            {
                continue;
            }

            if (Is(tokens.Name, "html"))
            {
                rank.Language ??= PageAttributes.Find(tokens.Attributes, "lang");
            }
            else if (Is(tokens.Name, "base") && !hasBase)
            {
                against = FeedLinks.Rebase(against, PageAttributes.Find(tokens.Attributes, "href"));
                hasBase = true;
            }
            else if (Is(tokens.Name, "link") && PageAttributes.Find(tokens.Attributes, "href") is { } href && Names(tokens.Attributes, href))
            {
                Add(named, href, against, PageAttributes.Find(tokens.Attributes, "title"), PageAttributes.Find(tokens.Attributes, "hreflang"), rank, mustLookLikeOne: false);
            }
            else if (Is(tokens.Name, "a"))
            {
                Add(anchors, anchor, against, title: null, language: null, rank, mustLookLikeOne: true); // a picture for a text
                anchor = PageAttributes.Find(tokens.Attributes, "href");
            }
        }

        Add(anchors, anchor, against, title: null, language: null, rank, mustLookLikeOne: true);
        return [.. (named.Exists(link => !link.IsComments) ? named : [.. named, .. anchors]).OrderByDescending(link => link.Fit)];
    }

    private static bool Names(ReadOnlySpan<char> attributes, string href)
    {
        var relations = (PageAttributes.Find(attributes, "rel") ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var type = (PageAttributes.Find(attributes, "type") ?? "").Split(';')[0].Trim().ToLowerInvariant();
        if (relations.Contains("feed"))
        {
            return true;
        }

        if (!relations.Contains("alternate") || relations.Contains("stylesheet"))
        {
            return false;
        }

        return Types.Contains(type) || (OpenTypes.Contains(type) && LooksLikeFeed(href) && !href.Contains("oembed", StringComparison.OrdinalIgnoreCase));
    }

    private static void Add(List<FeedLink> links, string? href, Uri? against, string? title, string? language, FeedLinkRank rank, bool mustLookLikeOne)
    {
        if (href is null || links.Count >= Most || (mustLookLikeOne && !LooksLikeFeed(href) && !SaysRss(title)))
        {
            return;
        }

        var plain = href.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? href["feed:".Length..] : href;
        if (FeedLinks.Absolute(plain, against) is { } found && links.TrueForAll(known => known.Address != found))
        {
            links.Add(rank.Of(found, FeedFields.Trimmed(title is null ? null : HtmlText.Line(title)), language, links.Count));
        }
    }

    /// <summary>Whether an address speaks of a feed in its path or query.</summary>
    private static bool LooksLikeFeed(string href)
    {
        var path = href.AsSpan();
        var host = path.IndexOf("://", StringComparison.Ordinal);
        path = host < 0 ? path : path[(host + 3)..].IndexOf('/') is >= 0 and var slash ? path[(host + 3 + slash)..] : default;
        path = path.IndexOf('#') is >= 0 and var fragment ? path[..fragment] : path;
        foreach (var mark in Marks)
        {
            for (var from = 0; path[from..].IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var next;)
            {
                var at = from + next;
                from = at + mark.Length;
                // A word of its own: "feedback" and "atomic energy" are no feeds.
                if ((at == 0 || !char.IsAsciiLetter(path[at - 1]) || mark[0] == '.') && (from == path.Length || !char.IsAsciiLetter(path[from]) || path[from] is 's' or 'S'))
                {
                    return !path.Contains("sitemap", StringComparison.OrdinalIgnoreCase);
                }
            }
        }

        return false;
    }

    private static bool SaysRss(string? text) =>
        text is { Length: <= 40 } && text.Split(' ', ':', '-', '(', ')').Any(word => word.ToUpperInvariant() is "RSS" or "ATOM" or "RSS2" or "RSS2.0" or "RSS-ПОТОК");

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}

namespace DigestBot.Stories;

/// <summary>
/// Links of items that are kept but not shown, because their feed had them before under another id or link: no story lists them, and
/// whoever asks what became of them would find nothing.
/// </summary>
public static class SeenLinks
{
    /// <summary>The key under which <see cref="IArticleStore.Seen"/> knows the article of a link.</summary>
    public static string Key(StoryKey link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return "link|" + link.Value;
    }

    /// <summary>Remembers the article of a link; a link that leads to no page is left out.</summary>
    public static void Remember(this IArticleStore articles, string? url, SeenItem item, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(articles);
        if (StoryKeys.OfLink(url) is { } link)
        {
            articles.Remember(Key(link), item, at);
        }
    }
}

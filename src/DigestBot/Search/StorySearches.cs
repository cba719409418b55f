namespace DigestBot.Search;

/// <summary>What every search can do.</summary>
public static class StorySearches
{
    /// <summary>The best stories, the best first.</summary>
    public static IReadOnlyList<StoryHit> Find(this IStorySearch search, StoryQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(search);
        return search.Page(query, cancel).Hits;
    }
}

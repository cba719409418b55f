namespace DigestBot.Search;

/// <summary>Finds past stories.</summary>
public interface IStorySearch
{
    /// <summary>The best stories, the best first. Any text is a query; none is an error.</summary>
    IReadOnlyList<StoryHit> Find(StoryQuery query, CancellationToken cancel);
}

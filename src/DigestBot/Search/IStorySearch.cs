namespace DigestBot.Search;

/// <summary>Finds past stories.</summary>
public interface IStorySearch
{
    /// <summary>The best stories, the best first, a page of them. Any text is a query; none is an error.</summary>
    StoryPage Page(StoryQuery query, CancellationToken cancel);
}

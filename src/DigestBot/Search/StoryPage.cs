namespace DigestBot.Search;

/// <summary>A page of what was found.</summary>
/// <param name="Hits">The best first, one a story.</param>
/// <param name="Next">Give it as <see cref="StoryQuery.Cursor"/> for what follows; at most 64 characters; null = that was all.</param>
/// <param name="IsComplete">False while the index is being built: older stories may be missing.</param>
public sealed record StoryPage(IReadOnlyList<StoryHit> Hits, string? Next, bool IsComplete = true)
{
    /// <summary>Words that nobody wrote, each with the one like it that was searched in its place. Only when nothing was found without.</summary>
    public IReadOnlyList<WordInstead> Instead { get; init; } = [];

    /// <summary>What stood behind <c>party:</c> or <c>country:</c> and is the name of none that is known; it was searched as words.</summary>
    public IReadOnlyList<string> UnknownParties { get; init; } = [];
}

namespace DigestBot.Search;

/// <summary>A page of what was found.</summary>
/// <param name="Hits">The best first, one a story.</param>
/// <param name="Next">Give it as <see cref="StoryQuery.Cursor"/> for what follows; at most 64 characters; null = that was all.</param>
/// <param name="IsComplete">False while the index is being built: older stories may be missing.</param>
public sealed record StoryPage(IReadOnlyList<StoryHit> Hits, string? Next, bool IsComplete = true);

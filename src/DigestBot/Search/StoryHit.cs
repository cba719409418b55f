using DigestBot.Stories;

namespace DigestBot.Search;

/// <summary>A story that was found.</summary>
/// <param name="Story">The story.</param>
/// <param name="Score">Comparable within one answer only; higher is better.</param>
public sealed record StoryHit(Story Story, double Score)
{
    /// <summary>The words of headlines and summary for which it was found, as they are written there; none when nothing was asked for.</summary>
    public IReadOnlyList<string> Matched { get; init; } = [];
}

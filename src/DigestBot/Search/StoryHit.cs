using DigestBot.Stories;

namespace DigestBot.Search;

/// <summary>A story that was found.</summary>
/// <param name="Story">The story.</param>
/// <param name="Score">Comparable within one answer only; higher is better.</param>
public sealed record StoryHit(Story Story, double Score);

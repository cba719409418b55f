using DigestBot.Cards;

namespace DigestBot.Stories;

/// <summary>An article as it is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Story">The id of its story, which may have been merged into another since.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="Text">Its text.</param>
/// <param name="Card">Its card.</param>
/// <param name="SeenAt">When it was first seen.</param>
public sealed record StoredArticle(string Id, long Story, string? Title, string Text, Card Card, DateTimeOffset SeenAt)
{
    /// <summary>The feed it came from, with which its id begins; null when it came from none.</summary>
    public string? Feed => Id.LastIndexOf('/') is > 0 and var end ? Id[..end] : null;

    /// <summary>Its number in the order of coming.</summary>
    public long Number { get; init; }

    /// <summary>Why it is in its story, the oldest decision first; empty when it was taken in by a version that did not tell.</summary>
    public IReadOnlyList<StoryDecision> Decisions { get; init; } = [];
}

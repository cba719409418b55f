namespace DigestBot.Stories;

/// <summary>That a story changed after it was first kept.</summary>
/// <param name="Number">Grows with each change.</param>
/// <param name="Story">The story's id then; it may have been merged into another since, or purged.</param>
/// <param name="Parts">What of it changed.</param>
public sealed record StoryChange(long Number, long Story, StoryParts Parts);

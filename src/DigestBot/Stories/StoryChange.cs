namespace DigestBot.Stories;

/// <summary>That something about a story changed: it was added, got a report, was edited, merged or deleted.</summary>
/// <param name="Number">Grows with each change; numbers may be left out.</param>
/// <param name="Story">The story's id; 0 = a mark that is of no story.</param>
/// <param name="Stamp">Random: another store, or this one put back to an older state, has another stamp under the same number.</param>
public sealed record StoryChange(long Number, long Story, long Stamp);

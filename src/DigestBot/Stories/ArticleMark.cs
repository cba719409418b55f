namespace DigestBot.Stories;

/// <summary>How far somebody has read the articles and their edits.</summary>
/// <param name="Article">The number of the last article; 0 = none yet.</param>
/// <param name="Edit">The number of the last edit; 0 = none yet.</param>
public sealed record ArticleMark(long Article, long Edit);

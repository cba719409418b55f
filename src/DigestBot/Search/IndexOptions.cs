namespace DigestBot.Search;

/// <summary>Where the index is and what may be done with it.</summary>
/// <param name="Folder">Its folder; null = there is none, and searching reads the stories themselves.</param>
/// <param name="IsReadOnly">Whether another process keeps it up to date, and this one only looks.</param>
public sealed record IndexOptions(string? Folder, bool IsReadOnly = false);

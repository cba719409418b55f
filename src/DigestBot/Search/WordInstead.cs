namespace DigestBot.Search;

/// <summary>A word that was searched in the place of a misspelled one.</summary>
/// <param name="Typed">The word that nobody wrote.</param>
/// <param name="Shown">The word that was found, as it is written in a story where it is; else without its ending.</param>
public sealed record WordInstead(string Typed, string Shown);

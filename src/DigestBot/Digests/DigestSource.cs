namespace DigestBot.Digests;

/// <summary>A source as a reader sees it.</summary>
/// <param name="Name">The publisher.</param>
/// <param name="Language">ISO 639-1 code of its report.</param>
/// <param name="LanguageName">The same in words.</param>
/// <param name="Url">The report; null when it has no address.</param>
/// <param name="Ago">How long ago it was published, in words; null when the source does not tell.</param>
public sealed record DigestSource(string Name, string Language, string LanguageName, string? Url, string? Ago);

namespace DigestBot.Reading;

/// <summary>A file that belongs to an item: an RSS enclosure, an Atom enclosure link, a JSON Feed attachment.</summary>
/// <param name="Url">Absolute, http or https.</param>
/// <param name="MimeType">As the feed says; never guessed from the name.</param>
/// <param name="Length">Bytes, as the feed says; null when it says nothing, zero or nonsense.</param>
public sealed record FeedAttachment(string Url, string? MimeType, long? Length);

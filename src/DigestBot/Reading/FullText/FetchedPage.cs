namespace DigestBot.Reading.FullText;

/// <summary>A page as it came.</summary>
/// <param name="Address">Where it was in the end, after redirects.</param>
/// <param name="ContentType">The Content-Type header, word for word; null when there was none.</param>
/// <param name="Body">The body, decompressed.</param>
public sealed record FetchedPage(Uri Address, string? ContentType, ReadOnlyMemory<byte> Body);

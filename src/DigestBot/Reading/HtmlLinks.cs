using System.Buffers;

namespace DigestBot.Reading;

/// <summary>Links of HTML: absolute, and with a scheme that cannot act.</summary>
internal static class HtmlLinks
{
    private static readonly SearchValues<char> AddressCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@.,_-+%?=&~:;()/ ");

    /// <param name="encoded">With its references still encoded.</param>
    /// <param name="against">What it is relative to; null leaves a relative link as it is.</param>
    /// <returns>http, https, mailto or tel, references decoded; null for everything else.</returns>
    public static string? Safe(ReadOnlySpan<char> encoded, Uri? against)
    {
        var link = HtmlEntities.Decode(encoded).Trim();
        if (FeedLinks.Absolute(link, against) is { } absolute)
        {
            return absolute.AsSpan().ContainsAnyInRange('\0', '\u001F') ? null : absolute;
        }

        if (link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || link.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return link.AsSpan().ContainsAnyExcept(AddressCharacters) ? null : link;
        }

        return against is null && link.Length > 0 && IsRelative(link) ? link : null;
    }

    // Nothing that any browser could take for a scheme: no colon before the first slash, no control character, no backslash.
    private static bool IsRelative(string link)
    {
        var path = link.AsSpan();
        path = path.IndexOfAny('/', '?', '#') is >= 0 and var end ? path[..end] : path;
        return !path.Contains(':') && !link.Contains('\\', StringComparison.Ordinal) && !link.AsSpan().ContainsAnyInRange('\0', '\u001F') && !link.StartsWith("//", StringComparison.Ordinal);
    }
}

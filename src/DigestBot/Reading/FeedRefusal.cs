using System.Globalization;

namespace DigestBot.Reading;

/// <summary>What is said of bytes that are no feed: one line, what it is and what to do.</summary>
internal static class FeedRefusal
{
    public const string Empty = "the feed is empty; ask again later, or check its address";

    private const int Looked = 64 * 1024;
    private const int LongestPage = 2 * 1024 * 1024;

    /// <returns>Null when the bytes may be a feed.</returns>
    public static string? OfBytes(ReadOnlySpan<byte> bytes, int limit)
    {
        if (bytes.Length > limit)
        {
            return $"the feed has {Megabytes(bytes.Length)} MB and at most {Megabytes(limit)} MB are read; ask its publisher for a shorter one";
        }

        return bytes switch
        {
            [] => Empty,
            [0x1F, 0x8B, ..] => "this is gzip-compressed data; give the feed itself",
            [(byte)'P', (byte)'K', 3, 4, ..] => "this is a ZIP file, not a feed; give the address of the feed itself",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "this is a PDF file, not a feed; give the address of the feed itself",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "this is a picture, not a feed; give the address of the feed itself",
            _ => null,
        };
    }

    /// <returns>Null when the text may be XML of a feed.</returns>
    public static string? OfText(ReadOnlySpan<char> text, Uri? address)
    {
        var head = text[..Math.Min(text.Length, Looked)];
        var root = FirstElement(head);
        if (root.IsEmpty)
        {
            return head.Contains('<') ? null : $"this is neither XML nor JSON but text that starts with \"{Start(head)}\"; give the address of a feed";
        }

        return root is "html" or "HTML" or "Html" or "head" or "body" or "HEAD" or "BODY" or "!html" ? OfPage(text[..Math.Min(text.Length, LongestPage)].ToString(), address) : null;
    }

    /// <summary>XML of another kind.</summary>
    public static string OfRoot(string name)
    {
        var what = name.ToLowerInvariant() switch
        {
            "html" => "an HTML page",
            "opml" => "an OPML list of feeds, which can be imported,",
            "urlset" or "sitemapindex" => "a sitemap",
            "svg" => "a picture",
            _ => $"XML with the root element <{(name.Length > 40 ? name[..40] : name)}>",
        };
        return $"this is {what} and not a feed; give the address of an RSS, Atom or JSON feed";
    }

    private static string Megabytes(int bytes) => ((double)bytes / (1024 * 1024)).ToString("0.#", CultureInfo.InvariantCulture);

    private static string OfPage(string html, Uri? address)
    {
        const string Page = "this is an HTML page, not a feed";
        var found = Discovery.PageLinks.Find(html, address).FirstOrDefault(link => !link.IsComments);
        return found is null ? Page + "; give the address of the feed itself" : $"{Page}; the page names this feed: {found.Address}";
    }

    // The name of the first element; "!html" for a page that shows itself by its DOCTYPE.
    private static ReadOnlySpan<char> FirstElement(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('<') is >= 0 and var at && at + 1 < text.Length)
        {
            text = text[(at + 1)..];
            if (char.IsLetter(text[0]))
            {
                var end = text.IndexOfAny(HtmlTokens.EndsName);
                return end < 0 ? text : text[..end];
            }

            if (text.StartsWith("!DOCTYPE html", StringComparison.OrdinalIgnoreCase))
            {
                return "!html";
            }

            if (text.StartsWith("!--", StringComparison.Ordinal))
            {
                var end = text.IndexOf("-->", StringComparison.Ordinal);
                text = end < 0 ? default : text[(end + 3)..];
            }
        }

        return default;
    }

    private static string Start(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, 40)];
        return HtmlText.Collapse(start.ToString().Replace('\uFFFD', '?'));
    }
}

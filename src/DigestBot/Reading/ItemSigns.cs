using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Reading;

/// <summary>What an item is known by beside its id: when its publisher renumbers everything, and when only its words change.</summary>
public static class ItemSigns
{
    /// <summary>
    /// Title, day and the end of the link in one: what stays when a feed moves to other software and every guid and address is a
    /// new one. Null when there is no title, or neither day nor link: then it would take different items for one.
    /// </summary>
    public static string? Twin(FeedItem item)
    {
        var title = Words(item.Title);
        var day = item.IsDateSetBack ? null : item.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var link = LinkEnd(item.Url);
        return title.Length == 0 || (day is null && link is null) ? null : $"{title}|{day}|{link}";
    }

    /// <summary>Of the letters and digits of title and text, so that a change of layout is no edit. Never 0.</summary>
    public static int Fingerprint(FeedItem item)
    {
        var words = Words(item.Title) + "|" + Words(HtmlText.FromHtml(item.ContentHtml ?? string.Empty)) + "|" + Words(HtmlText.FromHtml(item.Summary ?? string.Empty));
        var hash = BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
        return hash == 0 ? 1 : hash;
    }

    private static string Words(string? text)
    {
        var words = new StringBuilder(text?.Length ?? 0);
        foreach (var c in text ?? string.Empty)
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
        }

        return words.ToString();
    }

    /// <summary>The page's own name: the last part of the path without its extension, and the query that may number it.</summary>
    private static string? LinkEnd(string? url)
    {
        if (CanonicalLink.Of(url) is not { } link || !Uri.TryCreate(link, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var end = uri.AbsolutePath.TrimEnd('/');
        end = end[(end.LastIndexOf('/') + 1)..];
        var dot = end.LastIndexOf('.');
        end = (dot > 0 ? end[..dot] : end) + uri.Query;
        return end.Length == 0 ? null : end.ToLowerInvariant();
    }
}

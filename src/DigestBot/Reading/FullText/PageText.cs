namespace DigestBot.Reading.FullText;

/// <summary>A page's bytes as text.</summary>
internal static class PageText
{
    /// <param name="page">The page.</param>
    /// <param name="maxBytes">What follows is cut.</param>
    /// <returns>Null for what is no HTML.</returns>
    public static string? Decode(FetchedPage page, int maxBytes)
    {
        var bytes = page.Body.Span;
        bytes = bytes.Length > maxBytes ? bytes[..maxBytes] : bytes;
        if (IsOfOtherKind(page.ContentType) || FeedRefusal.OfBytes(bytes, int.MaxValue) is not null)
        {
            return null;
        }

        var charset = EncodingLabels.OfContentType(page.ContentType) ?? EncodingLabels.OfPage(bytes);
        using var decoded = FeedDecoder.Decode(bytes, charset is null ? null : "text/html; charset=" + charset);
        return decoded.Text.Contains('<') ? decoded.Text.ToString() : null;
    }

    private static bool IsOfOtherKind(string? contentType)
    {
        var kind = contentType?.Split(';')[0].Trim() ?? "";
        return kind.Length > 0 && !kind.Contains("html", StringComparison.OrdinalIgnoreCase) && !kind.Contains("xml", StringComparison.OrdinalIgnoreCase)
            && !kind.Equals("text/plain", StringComparison.OrdinalIgnoreCase) && !kind.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase);
    }
}

namespace DigestBot.Reading;

/// <summary>Atom's text constructs: text, html and xhtml of Atom 1.0, types and modes of Atom 0.3.</summary>
internal static class AtomText
{
    private enum Kind
    {
        Text,
        Html,
        Xhtml,
        Unsaid,
        NotText,
    }

    /// <returns>HTML, not yet sanitised; nothing when the content is elsewhere or no text.</returns>
    public static ReadOnlySpan<char> Html(FeedElement element) => KindOf(element) switch
    {
        _ when element.HasElements => XhtmlWriter.Inner(Division(element)),
        Kind.Text => FeedHtml.FromText(element.Text),
        Kind.Html or Kind.Xhtml => element.Text,
        Kind.Unsaid => LooksLikeHtml(element.Text) ? element.Text : FeedHtml.FromText(element.Text),
        _ => Decoded(element),
    };

    /// <summary>One line of text. Tags go even where the feed says it is text: what looks like one is one, in news.</summary>
    public static string? Line(FeedElement? text)
    {
        if (text is not { } element)
        {
            return null;
        }

        var html = KindOf(element) == Kind.Text && !element.HasElements
            ? element.Value.Replace("&", "&amp;", StringComparison.Ordinal)
            : XhtmlWriter.Inner(element).ToString();
        return FeedFields.Trimmed(HtmlText.Line(html));
    }

    private static Kind KindOf(FeedElement element)
    {
        var type = element.Attribute("type")?.Trim().ToLowerInvariant();
        var mode = element.Attribute("mode")?.Trim().ToLowerInvariant();
        return (type, mode) switch
        {
            (_, "base64") => Kind.NotText,
            ("xhtml" or "application/xhtml+xml", _) => Kind.Xhtml,
            ("html" or "text/html", _) => Kind.Html,
            (_, "escaped") => Kind.Html,
            ("text" or "text/plain", _) => Kind.Text,
            (null or "", _) => Kind.Unsaid,
            _ => type.StartsWith("text/", StringComparison.Ordinal) ? Kind.Text : Kind.NotText,
        };
    }

    // Atom 0.3 allows text as base64.
    private static ReadOnlySpan<char> Decoded(FeedElement element)
    {
        var type = element.Attribute("type")?.Trim().ToLowerInvariant() ?? "text/plain";
        var bytes = new byte[element.Text.Length];
        if (element.Attribute("mode") is null || !type.StartsWith("text/", StringComparison.Ordinal) || !Convert.TryFromBase64Chars(element.Text, bytes, out var written))
        {
            return null;
        }

        var text = System.Text.Encoding.UTF8.GetString(bytes, 0, written);
        return type == "text/html" ? text : FeedHtml.FromText(text);
    }

    // The div that xhtml must be wrapped in is not part of the content.
    private static FeedElement Division(FeedElement element)
    {
        var children = element.Elements;
        return children.MoveNext() && children.Current is { Name.Local: "div" } div && !children.MoveNext() ? div : element;
    }

    // Without a type it is text by the letter; but text with closing tags in it was meant as HTML.
    private static bool LooksLikeHtml(ReadOnlySpan<char> text) =>
        text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<p>", StringComparison.OrdinalIgnoreCase) || text.Contains("<img ", StringComparison.OrdinalIgnoreCase);
}

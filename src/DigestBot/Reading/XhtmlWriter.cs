namespace DigestBot.Reading;

/// <summary>The inside of an element as HTML: for Atom's xhtml, and for feeds whose HTML was not escaped.</summary>
internal static class XhtmlWriter
{
    /// <summary>The text itself if there is only text (feeds escape their HTML); else HTML, prefixes dropped.</summary>
    public static ReadOnlySpan<char> Inner(FeedElement element)
    {
        if (!element.HasElements)
        {
            return element.Text;
        }

        var html = new CharacterBuffer();
        element.WriteInside(html);
        return html.Written;
    }

    public static void Write(CharacterBuffer html, FeedElement element)
    {
        var name = element.Name.Local;
        html.Append('<').Append(name);
        for (var i = 0; i < element.AttributeCount; i++)
        {
            html.Append(' ').Append(element.AttributeName(i).Local).Append("=\"");
            Encode(html, element.AttributeValue(i));
            html.Append('"');
        }

        html.Append('>');
        element.WriteInside(html); // no deeper than FeedXml.MaxDepth
        if (name.ToLowerInvariant() is not ("br" or "img" or "hr" or "wbr" or "input"))
        {
            html.Append("</").Append(name).Append('>');
        }
    }

    public static void Encode(CharacterBuffer html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("<>&\"") is >= 0 and var at)
        {
            html.Append(text[..at]).Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}

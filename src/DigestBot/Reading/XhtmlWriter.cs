using System.Text;
using System.Xml.Linq;

namespace DigestBot.Reading;

/// <summary>The inside of an element as HTML: for Atom's xhtml, and for feeds whose HTML was not escaped.</summary>
internal static class XhtmlWriter
{
    /// <summary>The text itself if there is only text (feeds escape their HTML); else HTML, prefixes dropped.</summary>
    public static string Inner(XElement element)
    {
        if (!element.HasElements)
        {
            return element.Value;
        }

        var html = new StringBuilder();
        WriteChildren(html, element);
        return html.ToString();
    }

    private static void WriteChildren(StringBuilder html, XElement parent)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                Encode(html, text.Value);
            }
            else if (node is XElement element)
            {
                Write(html, element);
            }
        }
    }

    private static void Write(StringBuilder html, XElement element)
    {
        var name = element.Name.LocalName;
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            html.Append(' ').Append(attribute.Name.LocalName).Append("=\"");
            Encode(html, attribute.Value);
            html.Append('"');
        }

        html.Append('>');
        WriteChildren(html, element); // no deeper than FeedXml.MaxDepth
        if (name.ToLowerInvariant() is not ("br" or "img" or "hr" or "wbr" or "input"))
        {
            html.Append("</").Append(name).Append('>');
        }
    }

    private static void Encode(StringBuilder html, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
        }
    }
}

using System.Text;

namespace DigestBot.Reading;

/// <summary>
/// Rewrites HTML so that only known, properly nested, shallow elements are left. It runs before the sanitiser: the tree builder
/// behind that takes quadratic time and deep recursion on hostile nesting, and cannot be interrupted.
/// </summary>
internal static class HtmlBalance
{
    /// <summary>Deeper elements lose their tags and keep their text.</summary>
    private const int MaxDepth = 48;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
        "table", "figure", "figcaption", "hr", "address",
    };

    private static readonly HashSet<string> Allowed = new(Blocks, StringComparer.Ordinal)
    {
        "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "a", "b", "i", "u", "s", "strong", "em", "small", "sub", "sup", "code", "kbd",
        "samp", "var", "del", "ins", "mark", "cite", "q", "abbr", "dfn", "time", "span", "bdi", "bdo", "br", "wbr", "img",
        "ruby", "rb", "rt", "rp",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AllowedNames = Allowed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every element that may stay, for the sanitiser's own list.</summary>
    public static IEnumerable<string> AllowedElements => Allowed;

    /// <param name="html">Any HTML, however broken.</param>
    /// <param name="plain">True when nothing is left that could need a second look: no attributes at all.</param>
    public static string Rewrite(string html, out bool plain)
    {
        plain = true;
        var output = new StringBuilder(html.Length + 16);
        var open = new List<string>();
        Span<char> lower = stackalloc char[16];
        var tokens = new HtmlTokens(html);
        while (tokens.Next())
        {
            if (tokens.Kind == HtmlTokenKind.Text)
            {
                AppendText(output, tokens.Text);
                continue;
            }

            if (Known(tokens.Name, lower) is not { } name)
            {
                continue;
            }

            if (tokens.Kind == HtmlTokenKind.End)
            {
                Close(output, open, name);
            }
            else if (name is "br" or "wbr" or "hr" or "img")
            {
                plain &= name is not "img";
                HtmlAttributes.AppendTag(output, name, tokens.Attributes, ref plain);
            }
            else
            {
                Open(output, open, name, tokens.Attributes, ref plain);
            }
        }

        CloseDownTo(output, open, 0);
        return output.ToString();
    }

    private static string? Known(ReadOnlySpan<char> name, Span<char> lower)
    {
        if (name.Length > lower.Length)
        {
            return null;
        }

        var written = name.ToLowerInvariant(lower);
        return written > 0 && AllowedNames.TryGetValue(lower[..written], out var known) ? known : null;
    }

    private static void Open(StringBuilder output, List<string> open, string name, ReadOnlySpan<char> attributes, ref bool plain)
    {
        CloseImplied(output, open, name);
        if (open.Count >= MaxDepth || !Fits(open, name))
        {
            return;
        }

        HtmlAttributes.AppendTag(output, name, attributes, ref plain);
        open.Add(name);
    }

    // A paragraph ends where the next block starts, a list item at the next one, a link at the next link: as in HTML itself.
    private static void CloseImplied(StringBuilder output, List<string> open, string name)
    {
        var last = name switch
        {
            "li" => LastWithin(open, "li", "ul", "ol"),
            "dt" or "dd" => Math.Max(LastWithin(open, "dt", "dl"), LastWithin(open, "dd", "dl")),
            "tr" => LastWithin(open, "tr", "table"),
            "td" or "th" => Math.Max(LastWithin(open, "td", "tr"), LastWithin(open, "th", "tr")),
            "thead" or "tbody" or "tfoot" => LastRowGroup(open),
            "a" => open.LastIndexOf("a"),
            _ => -1,
        };
        if (last >= 0)
        {
            CloseDownTo(output, open, last);
        }

        if (Blocks.Contains(name) && LastWithin(open, "p", "td", "th") is >= 0 and var paragraph)
        {
            CloseDownTo(output, open, paragraph);
        }

        if (name is ['h', >= '1' and <= '6'] && open.Count > 0 && open[^1] is ['h', >= '1' and <= '6'])
        {
            CloseDownTo(output, open, open.Count - 1);
        }
    }

    private static int LastRowGroup(List<string> open)
    {
        var table = open.LastIndexOf("table");
        return table >= 0 && table + 1 < open.Count ? table + 1 : -1;
    }

    private static int LastWithin(List<string> open, string name, params ReadOnlySpan<string> borders)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == name)
            {
                return i;
            }

            if (borders.Contains(open[i]))
            {
                return -1;
            }
        }

        return -1;
    }

    // Table parts outside a table are moved about by browsers; here their tags go and their text stays.
    private static bool Fits(List<string> open, string name) => name switch
    {
        "caption" or "thead" or "tbody" or "tfoot" => open.Count > 0 && open[^1] == "table",
        "tr" => open.Count > 0 && open[^1] is "table" or "thead" or "tbody" or "tfoot",
        "td" or "th" => open.Count > 0 && open[^1] == "tr",
        _ => true,
    };

    private static void Close(StringBuilder output, List<string> open, string name)
    {
        var at = open.LastIndexOf(name);
        var cell = Math.Max(open.LastIndexOf("td"), open.LastIndexOf("th"));
        if (at >= 0 && (at >= cell || name is "table" or "tr" or "tbody" or "thead" or "tfoot"))
        {
            CloseDownTo(output, open, at);
        }
    }

    private static void CloseDownTo(StringBuilder output, List<string> open, int count)
    {
        while (open.Count > count)
        {
            output.Append("</").Append(open[^1]).Append('>');
            open.RemoveAt(open.Count - 1);
        }
    }

    private static void AppendText(StringBuilder output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('<', '\0') is >= 0 and var at)
        {
            output.Append(text[..at]).Append(text[at] == '<' ? "&lt;" : "");
            text = text[(at + 1)..];
        }

        output.Append(text);
    }
}

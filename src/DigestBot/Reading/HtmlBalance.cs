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

    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
        "table", "figure", "figcaption", "hr", "address", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
        "a", "b", "i", "u", "s", "strong", "em", "small", "sub", "sup", "code", "kbd", "samp", "var", "del", "ins", "mark", "cite", "q", "abbr", "dfn", "time", "span", "bdi", "bdo", "br", "wbr", "img",
        "ruby", "rb", "rt", "rp",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AllowedNames = Allowed.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz123456");

    /// <summary>Every element that may stay, for the sanitiser's own list.</summary>
    public static IEnumerable<string> AllowedElements => Allowed;

    /// <param name="html">Any HTML, however broken.</param>
    /// <param name="against">What relative links are relative to.</param>
    /// <param name="plain">True when nothing is left that could need a second look.</param>
    public static string Rewrite(string html, Uri? against, out bool plain)
    {
        plain = true;
        if (IsClean(html))
        {
            return html;
        }

        var output = new StringBuilder(html.Length + 16);
        var nesting = new HtmlNesting(output, MaxDepth);
        Span<char> lower = stackalloc char[16];
        var tokens = new HtmlTokens(html);
        while (tokens.Next())
        {
            if (tokens.Kind == HtmlTokenKind.Text)
            {
                AppendText(output, tokens.Text);
                continue;
            }

            if (Known(AllowedNames, tokens.Name, lower) is not { } name)
            {
                continue;
            }

            if (tokens.Kind == HtmlTokenKind.End)
            {
                nesting.Close(name);
            }
            else if (name is "br" or "wbr" or "hr" or "img")
            {
                HtmlAttributes.AppendTag(output, name, tokens.Attributes, against, ref plain);
            }
            else if (nesting.MakeRoom(name))
            {
                HtmlAttributes.AppendTag(output, name, tokens.Attributes, against, ref plain);
                nesting.Opened(name);
            }
        }

        nesting.CloseAll();
        return output.ToString();
    }

    // Whether rewriting would change nothing: known elements in lower case, without attributes, properly nested. Most press releases are.
    private static bool IsClean(ReadOnlySpan<char> html)
    {
        var ends = new StringBuilder();
        var nesting = new HtmlNesting(ends, MaxDepth);
        while (html.IndexOfAny('<', '\0') is >= 0 and var at)
        {
            html = html[(at + 1)..];
            var closing = !html.IsEmpty && html[0] == '/';
            html = closing ? html[1..] : html;
            var end = html.IndexOfAnyExcept(NameCharacters);
            if (end < 1 || html[end] != '>' || !AllowedNames.TryGetValue(html[..end], out var name) || !Fits(nesting, ends, name, closing))
            {
                return false;
            }

            html = html[(end + 1)..];
        }

        nesting.CloseAll();
        return ends.Length == 0;
    }

    private static bool Fits(HtmlNesting nesting, StringBuilder ends, string name, bool closing)
    {
        if (closing)
        {
            nesting.Close(name);
            var alone = ends.Length == name.Length + "</>".Length;
            ends.Clear();
            return alone;
        }

        if (name is "br" or "wbr" or "hr")
        {
            return true;
        }

        if (name is "img" || !nesting.MakeRoom(name) || ends.Length > 0)
        {
            return false;
        }

        nesting.Opened(name);
        return true;
    }

    /// <summary>The name as a list has it; null when it does not.</summary>
    public static string? Known(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names, ReadOnlySpan<char> name, Span<char> lower)
    {
        if (name.Length > lower.Length)
        {
            return null;
        }

        var written = name.ToLowerInvariant(lower);
        return written > 0 && names.TryGetValue(lower[..written], out var known) ? known : null;
    }

    /// <summary>Writes text in which nothing can be taken for a tag.</summary>
    public static void AppendText(StringBuilder output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('<', '\0') is >= 0 and var at)
        {
            output.Append(text[..at]).Append(text[at] == '<' ? "&lt;" : "");
            text = text[(at + 1)..];
        }

        output.Append(text);
    }
}

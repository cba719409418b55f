using System.Text;

namespace DigestBot.Reading;

/// <summary>HTML as the plain text that a reader would see: what cards are made of.</summary>
public static class HtmlText
{
    private static readonly HashSet<string> Paragraphs = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "header", "footer", "main", "aside", "blockquote", "pre", "ul", "ol", "dl", "table", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "form", "fieldset", "center", "body",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "li", "dt", "dd", "tr", "figcaption", "caption", "address", "option", "legend",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ParagraphNames = Paragraphs.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LineNames = Lines.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Paragraphs are parted by an empty line, list items, rows and <c>br</c> by a line break. Entities are decoded, spaces collapsed,
    /// scripts, styles and comments gone. Text without any markup comes back as it is, tidied.
    /// </summary>
    public static string FromHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = new StringBuilder(html.Length);
        var breaks = 0; // line breaks owed before the next word
        var space = false; // a space owed
        var tokens = new HtmlTokens(html);
        while (tokens.Next())
        {
            if (tokens.Kind == HtmlTokenKind.Text)
            {
                Append(text, HtmlEntities.Decode(tokens.Text), ref breaks, ref space);
            }
            else if (ParagraphNames.Contains(tokens.Name))
            {
                breaks = 2;
            }
            else if (LineNames.Contains(tokens.Name))
            {
                // Two <br> in a row are how many a newsroom writes a paragraph.
                var again = tokens.Kind == HtmlTokenKind.Start && tokens.Name is ['b' or 'B', ..] && breaks > 0;
                breaks = again ? 2 : Math.Max(breaks, 1);
            }
            else if (tokens.Name.Equals("td", StringComparison.OrdinalIgnoreCase) || tokens.Name.Equals("th", StringComparison.OrdinalIgnoreCase))
            {
                space = true;
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// One line of text, for titles and names. Tags that only show once the references are decoded go too: many feeds escape
    /// twice, and a title must do no harm even where somebody takes it for HTML.
    /// </summary>
    internal static string Line(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return Collapse(html);
        }

        var text = FromHtml(html);
        return Collapse(text.Contains('<', StringComparison.Ordinal) ? FromHtml(text.Replace("&", "&amp;", StringComparison.Ordinal)) : text);
    }

    /// <summary>Spaces and breaks of every kind made one space each, invisible characters dropped.</summary>
    internal static string Collapse(string text)
    {
        if (IsCollapsed(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        int breaks = 0;
        var space = false;
        Append(line, text, ref breaks, ref space);
        return line.Replace("\n\n", " ").Replace('\n', ' ').ToString();
    }

    private static bool IsCollapsed(ReadOnlySpan<char> text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c is <= ' ' or >= '\u007F' && (IsInvisible(c) || (char.IsWhiteSpace(c) && (c != ' ' || before == ' '))))
            {
                return false;
            }

            before = c;
        }

        return text.IsEmpty || before != ' ';
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> piece, ref int breaks, ref bool space)
    {
        var plainFrom = 0;
        for (var i = 0; i <= piece.Length; i++)
        {
            var end = i == piece.Length;
            if (!end && !char.IsWhiteSpace(piece[i]) && !IsInvisible(piece[i]))
            {
                if (breaks == 0 && !space)
                {
                    continue;
                }

                if (text.Length > 0)
                {
                    text.Append(breaks > 1 ? "\n\n" : breaks == 1 ? "\n" : " ");
                }

                (breaks, space, plainFrom) = (0, false, i);
                continue;
            }

            text.Append(piece[plainFrom..i]);
            plainFrom = i + 1;
            space |= !end && char.IsWhiteSpace(piece[i]);
        }
    }

    // Soft hyphens, zero-width spaces, byte order marks and control characters are layout. Joiners carry meaning in Persian and Hindi.
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' || char.IsControl(c);
}

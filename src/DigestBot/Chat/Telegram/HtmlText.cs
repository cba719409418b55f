using System.Text;
using DigestBot.Digests.Formats;

namespace DigestBot.Chat.Telegram;

/// <summary>
/// Text in Telegram's HTML, built so that nothing from outside gets in unescaped, and its length as Telegram counts it: UTF-16 units
/// after tags and entities are read. This is the one place where text is escaped for Telegram.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>UTF-16 units that people see.</summary>
    public int Length { get; private set; }

    /// <summary>Tags; Telegram reads a hundred a message.</summary>
    public int Entities { get; private set; }

    public HtmlText Text(string? text)
    {
        var safe = Printable.Of(text ?? string.Empty);
        _html.Append(Escape(safe));
        Length += safe.Length;
        return this;
    }

    /// <summary>Marks that are ours, of direction above all.</summary>
    public HtmlText Mark(string mark)
    {
        _html.Append(mark);
        Length += mark.Length;
        return this;
    }

    public HtmlText Bold(string? text) => Tagged("b", text);

    public HtmlText Italic(string? text) => Tagged("i", text);

    /// <summary>A link when the address is one of the web, else text.</summary>
    public HtmlText Link(string text, string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return Text(text);
        }

        _html.Append("<a href=\"").Append(Escape(Printable.Of(url.AbsoluteUri))).Append("\">");
        Text(text);
        _html.Append("</a>");
        Entities++;
        return this;
    }

    public HtmlText Append(HtmlText other)
    {
        _html.Append(other._html);
        Length += other.Length;
        Entities += other.Entities;
        return this;
    }

    public override string ToString() => _html.ToString();

    private HtmlText Tagged(string tag, string? text)
    {
        _html.Append('<').Append(tag).Append('>');
        Text(text);
        _html.Append("</").Append(tag).Append('>');
        Entities++;
        return this;
    }

    /// <summary>
    /// Only what Telegram asks for: numbers for letters would make an Arabic message six times as long on its way. Lone halves of surrogate
    /// pairs cannot be sent; runes make U+FFFD of them.
    /// </summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }
}

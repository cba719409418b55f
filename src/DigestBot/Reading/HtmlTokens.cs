using System.Buffers;

namespace DigestBot.Reading;

/// <summary>What <see cref="HtmlTokens"/> found.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Characters, with their references still encoded.</summary>
    Text,

    /// <summary><c>&lt;p class="x"&gt;</c></summary>
    Start,

    /// <summary><c>&lt;/p&gt;</c></summary>
    End,
}

/// <summary>
/// Walks through HTML once, from left to right, without looking back, so that no input takes more than linear time. Comments,
/// declarations and the insides of scripts, styles and the like are passed over.
/// </summary>
/// <param name="html">Any text.</param>
/// <param name="wholePage">
/// Whether the head is walked through too, and the text of a script told with its start tag.
/// </param>
internal ref struct HtmlTokens(ReadOnlySpan<char> html, bool wholePage = false)
{
    public static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n\f/>");

    private static readonly SearchValues<char> EndsAttribute = SearchValues.Create(" \t\r\n\f/=");

    private readonly bool _wholePage = wholePage;
    private ReadOnlySpan<char> _rest = html;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>The text, references still encoded; empty for tags, but for the scripts of a whole page.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>The tag's name as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>What the name stands for; null for text and for names that mean nothing.</summary>
    public HtmlElement? Element { get; private set; }

    /// <summary>What stands between a start tag's name and its end.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    public bool Next()
    {
        while (!_rest.IsEmpty)
        {
            if (_rest[0] != '<' || !StartsMarkup(_rest))
            {
                ReadText();
                return true;
            }

            if (_rest[1] is '!' or '?')
            {
                SkipDeclaration();
            }
            else if (ReadTag())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next attribute of <paramref name="attributes"/>, which is cut by it. The value is still encoded.</summary>
    public static bool NextAttribute(ref ReadOnlySpan<char> attributes, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        value = default;
        attributes = attributes.TrimStart(" \t\r\n\f/");
        var end = attributes.IndexOfAny(EndsAttribute);
        name = end < 0 ? attributes : attributes[..Math.Max(end, 1)];
        attributes = attributes[name.Length..].TrimStart();
        if (attributes.IsEmpty || attributes[0] != '=')
        {
            return !name.IsEmpty;
        }

        attributes = attributes[1..].TrimStart();
        if (!attributes.IsEmpty && attributes[0] is '"' or '\'')
        {
            var close = attributes[1..].IndexOf(attributes[0]);
            value = close < 0 ? attributes[1..] : attributes.Slice(1, close);
            attributes = close < 0 ? default : attributes[(close + 2)..];
        }
        else
        {
            var stop = attributes.IndexOfAny(" \t\r\n\f");
            value = stop < 0 ? attributes : attributes[..stop];
            attributes = attributes[value.Length..];
        }

        return true;
    }

    private static bool StartsMarkup(ReadOnlySpan<char> text) =>
        text.Length > 1 && (char.IsAsciiLetter(text[1]) || text[1] is '!' or '?' || (text[1] == '/' && text.Length > 2 && char.IsAsciiLetter(text[2])));

    private void Set(HtmlTokenKind kind, ReadOnlySpan<char> text, ReadOnlySpan<char> name, ReadOnlySpan<char> attributes)
    {
        Kind = kind;
        Text = text;
        Name = name;
        Element = name.IsEmpty ? null : HtmlElement.Find(name);
        Attributes = attributes;
    }

    private void ReadText()
    {
        var end = 1;
        while (end < _rest.Length)
        {
            var next = _rest[end..].IndexOf('<');
            end = next < 0 ? _rest.Length : end + next;
            if (next < 0 || StartsMarkup(_rest[end..]))
            {
                break;
            }

            end++;
        }

        Set(HtmlTokenKind.Text, _rest[..end], name: default, attributes: default);
        _rest = _rest[end..];
    }

    private void SkipDeclaration()
    {
        var cdata = _rest.StartsWith("<![CDATA[", StringComparison.Ordinal);
        if (cdata)
        {
            _rest = _rest["<![CDATA[".Length..]; // its text is text; the closing brackets are rare enough to be shown
            return;
        }

        var comment = _rest.StartsWith("<!--", StringComparison.Ordinal);
        var end = comment ? _rest[2..].IndexOf("-->", StringComparison.Ordinal) : _rest.IndexOf('>');
        _rest = end < 0 ? default : comment ? _rest[(end + 5)..] : _rest[(end + 1)..];
    }

    private bool ReadTag()
    {
        var closing = _rest[1] == '/';
        var body = _rest[(closing ? 2 : 1)..];
        var length = body.IndexOfAny(EndsName);
        var name = length < 0 ? body : body[..length];
        var end = EndOfTag(body, name.Length);
        if (end < 0)
        {
            _rest = default; // cut off inside a tag
            return false;
        }

        Set(closing ? HtmlTokenKind.End : HtmlTokenKind.Start, text: default, name, body[name.Length..end]);
        _rest = body[(end + 1)..];
        if (closing || Element?.Kind != HtmlElementKind.Hidden || (_wholePage && name.Equals("head", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var hidden = _rest;
        SkipHidden(name);
        if (!_wholePage || !name.Equals("script", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        hidden = hidden[..^_rest.Length];
        var close = hidden.LastIndexOf("</", StringComparison.Ordinal);
        Text = close < 0 ? hidden : hidden[..close];
        return true;
    }

    // Quotes may hide a '>'; they count only where a value starts, as in browsers.
    private static int EndOfTag(ReadOnlySpan<char> body, int from)
    {
        var at = from;
        while (at < body.Length)
        {
            var next = body[at..].IndexOfAny('>', '=');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (body[at] == '>')
            {
                return at;
            }

            at++;
            while (at < body.Length && char.IsWhiteSpace(body[at]))
            {
                at++;
            }

            if (at < body.Length && body[at] is '"' or '\'')
            {
                var close = body[(at + 1)..].IndexOf(body[at]);
                if (close < 0)
                {
                    return -1;
                }

                at += close + 2;
            }
        }

        return -1;
    }

    private void SkipHidden(ReadOnlySpan<char> name)
    {
        while (!_rest.IsEmpty)
        {
            var next = _rest.IndexOf("</", StringComparison.Ordinal);
            if (next < 0)
            {
                _rest = default;
                return;
            }

            _rest = _rest[(next + 2)..];
            if (_rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (_rest.Length == name.Length || !char.IsAsciiLetterOrDigit(_rest[name.Length])))
            {
                var end = _rest.IndexOf('>');
                _rest = end < 0 ? default : _rest[(end + 1)..];
                return;
            }
        }
    }
}

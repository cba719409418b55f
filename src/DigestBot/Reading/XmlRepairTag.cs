using System.Text;
using System.Xml;

namespace DigestBot.Reading;

/// <summary>A start tag as written, before it is made valid.</summary>
internal readonly ref struct XmlRepairTag
{
    public ReadOnlySpan<char> Name { get; private init; }

    public ReadOnlySpan<char> Attributes { get; private init; }

    /// <summary>Written with a slash at its end.</summary>
    public bool Empty { get; private init; }

    public static bool StartsName(char c) => XmlConvert.IsStartNCNameChar(c);

    /// <param name="text">Starts with the tag's angle bracket.</param>
    /// <param name="tag">What it says.</param>
    /// <param name="taken">Its length.</param>
    /// <returns>False when the text ends within the tag.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out XmlRepairTag tag, out int taken)
    {
        tag = default;
        taken = 0;
        var length = text[1..].IndexOfAny(HtmlTokens.EndsName);
        if (length < 0)
        {
            return false;
        }

        var name = text.Slice(1, length);
        var at = 1 + length;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny("<>\"'");
            if (next < 0)
            {
                return false;
            }

            at += next;
            if (text[at] is '>' or '<')
            {
                break; // a new tag before the end of this one: the end was forgotten
            }

            var value = text[(at + 1)..];
            var close = value.IndexOf(text[at]);
            if (EndWithin(close < 0 ? value : value[..close]) is >= 0 and var end)
            {
                at += 1 + end;
                break;
            }

            if (close < 0)
            {
                return false;
            }

            at += close + 2;
        }

        if (at >= text.Length)
        {
            return false;
        }

        var attributes = text[(1 + length)..at].TrimEnd();
        var empty = attributes.EndsWith("/", StringComparison.Ordinal);
        tag = new XmlRepairTag { Name = name, Attributes = empty ? attributes[..^1] : attributes, Empty = empty };
        taken = text[at] == '>' ? at + 1 : at;
        return true;
    }

    // A quote that was never closed reaches into the next tags: then the tag ends at the bracket before the first of them.
    private static int EndWithin(ReadOnlySpan<char> value)
    {
        var end = value.IndexOf('>');
        if (end < 0)
        {
            return -1;
        }

        var next = value[end..].IndexOf('<');
        return next >= 0 && end + next + 1 < value.Length && (value[end + next + 1] == '/' || StartsName(value[end + next + 1])) ? end : -1;
    }

    /// <summary>The name with what XML does not allow in one replaced.</summary>
    public static string ValidName(ReadOnlySpan<char> name)
    {
        var valid = new StringBuilder(name.Length);
        var colon = false;
        foreach (var c in name)
        {
            var separator = c == ':' && !colon && valid.Length > 0;
            colon |= c == ':';
            var fits = valid.Length == 0 || valid[^1] == ':' ? XmlConvert.IsStartNCNameChar(c) : XmlConvert.IsNCNameChar(c);
            valid.Append(separator || fits ? c : '_');
        }

        return valid.Length == 0 ? "_" : valid[^1] == ':' ? valid.Append('_').ToString() : valid.ToString();
    }

    /// <summary>Writes each attribute once, quoted and encoded. Declarations that XML forbids are left out.</summary>
    public static void AppendAttributes(StringBuilder output, ReadOnlySpan<char> attributes)
    {
        HashSet<string>? seen = null;
        while (HtmlTokens.NextAttribute(ref attributes, out var written, out var value))
        {
            var name = ValidName(written);
            seen ??= new HashSet<string>(StringComparer.Ordinal);
            if (seen.Count == FeedXml.MaxAttributes || !seen.Add(name) || !StartsName(name[0]) || IsForbidden(name, value))
            {
                continue;
            }

            output.Append(' ').Append(name).Append("=\"");
            foreach (var c in XmlRepair.Cleaned(HtmlEntities.Decode(value)))
            {
                _ = c switch
                {
                    '"' => output.Append("&quot;"),
                    '<' => output.Append("&lt;"),
                    '&' => output.Append("&amp;"),
                    _ => output.Append(c),
                };
            }

            output.Append('"');
        }
    }

    private static bool IsForbidden(string name, ReadOnlySpan<char> value)
    {
        if (name.StartsWith("xmlns:", StringComparison.Ordinal))
        {
            return name is "xmlns:xml" or "xmlns:xmlns" || value.Trim().IsEmpty || IsReserved(value);
        }

        return (name == "xmlns" && IsReserved(value)) || (name.StartsWith("xml:", StringComparison.Ordinal) && name is "xml:space");
    }

    private static bool IsReserved(ReadOnlySpan<char> value) =>
        value.Trim() is "http://www.w3.org/2000/xmlns/" or "http://www.w3.org/XML/1998/namespace";
}

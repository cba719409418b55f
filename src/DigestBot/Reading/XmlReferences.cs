using System.Buffers;
using System.Globalization;
using System.Xml;

namespace DigestBot.Reading;

/// <summary>XML text made plain where it stands: a reference is never shorter than what it means.</summary>
internal static class XmlReferences
{
    private static readonly SearchValues<char> InText = SearchValues.Create("&\r");
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("&\r\n\t");

    /// <summary>Decodes the references of XML, makes every line end a line feed; in attributes a space.</summary>
    /// <param name="text">What is decoded, in place.</param>
    /// <param name="isAttribute">Whether it is an attribute's value.</param>
    /// <returns>The new length; -1 where something is no reference that XML knows.</returns>
    public static int Decode(Span<char> text, bool isAttribute)
    {
        var special = isAttribute ? InAttribute : InText;
        var at = text.IndexOfAny(special);
        if (at < 0)
        {
            return text.Length;
        }

        var written = at;
        while (at < text.Length)
        {
            var taken = 1;
            if (text[at] != '&')
            {
                taken = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                text[written++] = isAttribute ? ' ' : '\n';
            }
            else if ((taken = Read(text[at..], out var first, out var second)) > 0)
            {
                text[written++] = first;
                if (second != '\0')
                {
                    text[written++] = second;
                }
            }
            else
            {
                return -1;
            }

            at += taken;
            var next = text[at..].IndexOfAny(special);
            var plain = next < 0 ? text[at..] : text.Slice(at, next);
            plain.CopyTo(text[written..]);
            written += plain.Length;
            at += plain.Length;
        }

        return written;
    }

    /// <summary>Line ends of a CDATA section, in place.</summary>
    public static int MakeLineFeeds(Span<char> text)
    {
        if (!text.Contains('\r'))
        {
            return text.Length;
        }

        var written = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\r')
            {
                text[written++] = text[at];
            }
            else if (at + 1 == text.Length || text[at + 1] != '\n')
            {
                text[written++] = '\n';
            }
        }

        return written;
    }

    private static int Read(ReadOnlySpan<char> text, out char first, out char second)
    {
        second = '\0';
        (first, var taken) = text switch
        {
            ['&', 'a', 'm', 'p', ';', ..] => ('&', 5),
            ['&', 'l', 't', ';', ..] => ('<', 4),
            ['&', 'g', 't', ';', ..] => ('>', 4),
            ['&', 'q', 'u', 'o', 't', ';', ..] => ('"', 6),
            ['&', 'a', 'p', 'o', 's', ';', ..] => ('\'', 6),
            _ => ('\0', 0),
        };
        return taken > 0 ? taken : ReadNumber(text, out first, out second);
    }

    private static int ReadNumber(ReadOnlySpan<char> text, out char first, out char second)
    {
        (first, second) = ('\0', '\0');
        if (text.Length < 4 || text[1] != '#')
        {
            return 0;
        }

        var start = text[2] == 'x' ? 3 : 2;
        var length = text[start..Math.Min(text.Length, start + 9)].IndexOf(';');
        if (length < 1 || !int.TryParse(text.Slice(start, length), start == 3 ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return 0;
        }

        if (code is < 0 or > 0x10FFFF)
        {
            return 0;
        }

        if (code > 0xFFFF)
        {
            (first, second) = ((char)(0xD800 + ((code - 0x10000) >> 10)), (char)(0xDC00 + ((code - 0x10000) & 0x3FF)));
        }
        else if (!XmlConvert.IsXmlChar((char)code))
        {
            return 0;
        }
        else
        {
            first = HtmlEntities.Meant((char)code);
        }

        return start + length + 1;
    }
}

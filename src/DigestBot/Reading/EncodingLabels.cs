using System.Buffers;
using System.Text;

namespace DigestBot.Reading;

/// <summary>The names of encodings, as servers and XML declarations write them.</summary>
internal static class EncodingLabels
{
    public static readonly SearchValues<char> LabelCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:");

    // What a label says is often the smaller sibling of what was meant, as browsers know too.
    private static readonly Dictionary<string, int> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = 65001, ["utf-8"] = 65001, ["unicode"] = 65001, ["utf-16"] = 65001, ["utf16"] = 65001, ["ucs-2"] = 65001,
        ["utf-7"] = 65001, ["x-unicode-2-0-utf-8"] = 65001,
        ["iso-8859-1"] = 1252, ["iso8859-1"] = 1252, ["iso_8859-1"] = 1252, ["latin1"] = 1252, ["latin-1"] = 1252, ["us-ascii"] = 1252,
        ["ascii"] = 1252, ["cp1252"] = 1252, ["ansi"] = 1252, ["windows-1252"] = 1252,
        ["iso-8859-9"] = 1254, ["latin5"] = 1254, ["tis-620"] = 874, ["iso-8859-11"] = 874,
        ["cp1251"] = 1251, ["cp-1251"] = 1251, ["win-1251"] = 1251, ["win1251"] = 1251, ["windows1251"] = 1251, ["koi8r"] = 20866,
        ["gb2312"] = 54936, ["gbk"] = 54936, ["x-gbk"] = 54936, ["gb18030"] = 54936, ["gb_2312-80"] = 54936, ["euc-cn"] = 54936,
        ["shift_jis"] = 932, ["shift-jis"] = 932, ["sjis"] = 932, ["x-sjis"] = 932, ["windows-31j"] = 932, ["ms_kanji"] = 932,
        ["euc-kr"] = 949, ["ks_c_5601-1987"] = 949, ["cp949"] = 949, ["ksc5601"] = 949, ["big5-hkscs"] = 950, ["iso-2022-jp"] = 50220,
    };

    /// <returns>Null for a name that stands for nothing.</returns>
    public static Encoding? Find(string label)
    {
        try
        {
            return Meant.TryGetValue(label, out var codePage) ? Encoding.GetEncoding(codePage) : Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    public static bool IsServerDefault(string? label) => label is not null && Find(label)?.CodePage == 1252;

    /// <summary>The charset of a Content-Type header.</summary>
    public static string? OfContentType(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : Label(contentType.AsSpan(at + "charset=".Length));
    }

    /// <summary>The encoding named by the XML declaration, wherever in the first 1,024 bytes it stands.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        var start = head.IndexOf("<?xml", StringComparison.Ordinal);
        var end = start < 0 ? -1 : head.IndexOf('>', start);
        if (end < 0)
        {
            return null;
        }

        var declaration = head.AsSpan(start, end - start);
        var at = declaration.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : Label(declaration[(at + "encoding".Length)..].TrimStart(" \t\r\n="));
    }

    /// <summary>The charset that a page names in a <c>meta</c>, within the first 4,096 bytes.</summary>
    public static string? OfPage(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : Label(head.AsSpan(at + "charset".Length).TrimStart(" \t\r\n="));
    }

    private static string? Label(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart("\"'");
        var end = text.IndexOfAnyExcept(LabelCharacters);
        text = end < 0 ? text : text[..end];
        return text.Length is 0 or > 40 ? null : text.ToString();
    }
}

using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace DigestBot.Reading;

/// <summary>Character references of HTML, which feeds use freely though XML knows only five of them.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 32; // the longest of HTML is CounterClockwiseContourIntegral

    private static readonly HtmlEntityProvider Names = HtmlEntityProvider.Resolver as HtmlEntityProvider
        ?? throw new InvalidOperationException("AngleSharp has no table of entities");

    /// <summary>What browsers make of &amp;#128; to &amp;#159;: the writer meant windows-1252.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Reads one reference.</summary>
    /// <param name="text">Starts with <c>&amp;</c>.</param>
    /// <param name="value">What it stands for; empty for a reference to no character at all, such as <c>&amp;#0;</c>.</param>
    /// <returns>How many characters it takes; 0 when the <c>&amp;</c> starts no reference.</returns>
    public static int TryRead(ReadOnlySpan<char> text, out string value)
    {
        value = "";
        if (text.Length < 3)
        {
            return 0;
        }

        return text[1] == '#' ? ReadNumber(text, out value) : ReadName(text, out value);
    }

    /// <summary>Decodes every reference once. What is no reference stays as written.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        while (at >= 0)
        {
            decoded.Append(text[..at]);
            var taken = TryRead(text[at..], out var value);
            decoded.Append(taken == 0 ? "&" : value);
            text = text[(at + Math.Max(taken, 1))..];
            at = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    /// <summary>What browsers take the number of a character for.</summary>
    public static char Meant(char c) => c is >= '\u0080' and <= '\u009F' ? Windows1252[c - 0x80] : c;

    private static int ReadNumber(ReadOnlySpan<char> text, out string value)
    {
        value = "";
        var hex = text[2] is 'x' or 'X';
        var start = hex ? 3 : 2;
        var end = start;
        while (end < text.Length && (hex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (end == start)
        {
            return 0;
        }

        var digits = text[start..end];
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        value = int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) ? FromCode(code) : "";
        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static string FromCode(int code) => code switch
    {
        >= 128 and <= 159 => Meant((char)code).ToString(),
        '\t' or '\n' or '\r' => ((char)code).ToString(),
        < 32 or 0xFFFE or 0xFFFF => "",
        _ => Rune.IsValid(code) ? new Rune(code).ToString() : "",
    };

    private static int ReadName(ReadOnlySpan<char> text, out string value)
    {
        value = "";
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == 1 || end == text.Length || text[end] != ';')
        {
            return 0; // "AT&T" and "?a=1&copy=2" are no references, whatever browsers make of them
        }

        value = Common(text[1..end]) ?? Names.GetSymbol(string.Concat(text[1..end], ";")) ?? "";
        return value.Length == 0 ? 0 : end + 1;
    }

    private static string? Common(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u00A0",
        _ => null,
    };
}

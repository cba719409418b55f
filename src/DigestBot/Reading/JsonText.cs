using System.Globalization;
using System.Text;

namespace DigestBot.Reading;

/// <summary>
/// A string in JSON with everything left readable that may be. The framework's most relaxed encoder still writes characters beyond
/// the first plane, emoji among them, as a pair of escapes.
/// </summary>
internal static class JsonText
{
    /// <summary>Quoted and on one line for every tool: the separators of lines and paragraphs are escaped, half a surrogate pair becomes U+FFFD.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                var pair = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
                json.Append(pair ? text.AsSpan(i++, 2) : "\uFFFD");
                continue;
            }

            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\u2028' or '\u2029' => Escape(json, c),
                _ => char.IsControl(c) ? Escape(json, c) : json.Append(c),
            };
        }

        return json.Append('"').ToString();
    }

    private static StringBuilder Escape(StringBuilder json, char c) => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
}

using System.Globalization;
using System.Text;

namespace DigestBot.Cards;

/// <summary>JSON with the letters of all scripts as they are.</summary>
public static class PlainJson
{
    private const int EscapeLength = 6; // \uD83D

    /// <summary>
    /// Turns escaped surrogate pairs into the characters they stand for: the framework's most relaxed encoder still escapes all
    /// beyond the first plane, emoji among them. Everything else stays as it is.
    /// </summary>
    /// <param name="json">Valid JSON.</param>
    public static string Unescape(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var at = json.IndexOf("\\u", StringComparison.Ordinal);
        if (at < 0)
        {
            return json;
        }

        var plain = new StringBuilder(json.Length);
        var copied = 0;
        for (at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0; at = json.IndexOf('\\', at))
        {
            if (Half(json, at) is { } high && char.IsHighSurrogate(high) && Half(json, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                plain.Append(json, copied, at - copied).Append(high).Append(low);
                at = copied = at + (2 * EscapeLength);
            }
            else
            {
                at += 2; // an escape is at least two characters, and the second may be a backslash
            }

            if (at >= json.Length)
            {
                break;
            }
        }

        return plain.Append(json, copied, json.Length - copied).ToString();
    }

    private static char? Half(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}

using System.Globalization;
using System.Text;

namespace DigestBot.Reading;

/// <summary>The few attributes that an article needs. Everything else goes: styles, classes, handlers, measures of all kinds.</summary>
internal static class HtmlAttributes
{
    private static readonly string[] Everywhere = ["lang", "dir", "title"];

    private static readonly Dictionary<string, string[]> ByElement = new(StringComparer.Ordinal)
    {
        ["a"] = ["href", "hreflang"],
        ["img"] = ["src", "alt", "width", "height"],
        ["blockquote"] = ["cite"],
        ["q"] = ["cite"],
        ["td"] = ["colspan", "rowspan"],
        ["th"] = ["colspan", "rowspan"],
        ["ol"] = ["start"],
        ["time"] = ["datetime"],
        ["del"] = ["datetime"],
        ["ins"] = ["datetime"],
    };

    // Measuring services whose pictures show nothing.
    private static readonly string[] Trackers =
    [
        "feeds.feedburner.com/~", "feedsportal.com", "pixel.wp.com", "stats.wordpress.com", "feeds.wordpress.com", "google-analytics.com",
        "doubleclick.net", "googletagmanager.com", "facebook.com/tr", "mc.yandex.ru", "counter.yadro.ru", "scorecardresearch.com",
        "statcounter.com", "pheedo.com", "a.rfihub.com", "/piwik.php", "/matomo.php", "medium.com/_/stat",
    ];

    /// <summary>Every attribute that may stay, for the sanitiser's own list.</summary>
    public static IEnumerable<string> Allowed => Everywhere.Concat(ByElement.Values.SelectMany(names => names)).Distinct(StringComparer.Ordinal);

    /// <summary>Writes a start tag with what may stay of its attributes; a tracking picture is not written at all.</summary>
    public static void AppendTag(StringBuilder output, string name, ReadOnlySpan<char> attributes, ref bool plain)
    {
        var start = output.Length;
        output.Append('<').Append(name);
        var allowed = ByElement.GetValueOrDefault(name, []);
        var seen = 0;
        string? source = null, lazySource = null;
        bool tiny = false;
        while (HtmlTokens.NextAttribute(ref attributes, out var attribute, out var value))
        {
            var index = IndexOf(allowed, attribute);
            if (name == "img")
            {
                source ??= attribute.Equals("src", StringComparison.OrdinalIgnoreCase) ? value.ToString() : null;
                lazySource ??= attribute.StartsWith("data-", StringComparison.OrdinalIgnoreCase) && attribute.EndsWith("src", StringComparison.OrdinalIgnoreCase)
                    ? value.ToString() : null;
                tiny |= index > 1 && IsTiny(value);
                index = index == 0 ? -1 : index; // the source is written last, when the lazy one is known
            }

            if (index >= 0 && (seen & (1 << index)) == 0)
            {
                seen |= 1 << index;
                Append(output, index < allowed.Length ? allowed[index] : Everywhere[index - allowed.Length], value);
                plain = false;
            }
        }

        if (name == "img")
        {
            AppendSource(output, start, lazySource ?? source, tiny);
            return;
        }

        output.Append('>');
    }

    private static void AppendSource(StringBuilder output, int start, string? source, bool tiny)
    {
        if (string.IsNullOrWhiteSpace(source) || tiny || Trackers.Any(tracker => source.Contains(tracker, StringComparison.OrdinalIgnoreCase)))
        {
            output.Length = start;
            return;
        }

        Append(output, "src", source);
        output.Append('>');
    }

    private static int IndexOf(string[] allowed, ReadOnlySpan<char> attribute)
    {
        for (var i = 0; i < allowed.Length + Everywhere.Length; i++)
        {
            if (attribute.Equals(i < allowed.Length ? allowed[i] : Everywhere[i - allowed.Length], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsTiny(ReadOnlySpan<char> measure)
    {
        measure = measure.Trim();
        measure = measure.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? measure[..^2] : measure;
        return int.TryParse(measure, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels <= 1;
    }

    /// <summary>Writes one attribute.</summary>
    public static void Append(StringBuilder output, string name, ReadOnlySpan<char> encoded)
    {
        output.Append(' ').Append(name).Append("=\"");
        foreach (var c in encoded)
        {
            _ = c switch
            {
                '"' => output.Append("&quot;"),
                '<' => output.Append("&lt;"),
                '\0' => output,
                _ => output.Append(c),
            };
        }

        output.Append('"');
    }
}

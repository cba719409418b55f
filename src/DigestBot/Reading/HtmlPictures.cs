using System.Buffers;
using System.Globalization;

namespace DigestBot.Reading;

/// <summary>Pictures that nobody is meant to see: they only tell a server that somebody reads.</summary>
internal static class HtmlPictures
{
    private static readonly SearchValues<string> Trackers = SearchValues.Create(
    [
        "feeds.feedburner.com/~", "feedsportal.com", "pixel.wp.com", "stats.wordpress.com", "feeds.wordpress.com", "google-analytics.com",
        "doubleclick.net", "googletagmanager.com", "facebook.com/tr", "mc.yandex.ru", "counter.yadro.ru", "scorecardresearch.com",
        "statcounter.com", "pheedo.com", "a.rfihub.com", "/piwik.php", "/matomo.php", "medium.com/_/stat",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a picture's address is none of a measuring service.</summary>
    public static bool Shows(string source) => !source.AsSpan().ContainsAny(Trackers);

    /// <summary>Whether an attribute makes its picture invisible: a pixel wide or high, or hidden.</summary>
    /// <param name="name">As written.</param>
    /// <param name="value">With its references still encoded.</param>
    public static bool Hides(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("width", StringComparison.OrdinalIgnoreCase) || name.Equals("height", StringComparison.OrdinalIgnoreCase))
        {
            return IsTiny(value.Contains('&') ? HtmlEntities.Decode(value) : value);
        }

        return name.Equals("hidden", StringComparison.OrdinalIgnoreCase)
            || (name.Equals("style", StringComparison.OrdinalIgnoreCase) && HidesByStyle(value.Contains('&') ? HtmlEntities.Decode(value) : value));
    }

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        foreach (var range in style.Split(';'))
        {
            var rule = style[range];
            if (rule.IndexOf(':') is not (> 0 and var colon))
            {
                continue;
            }

            var property = rule[..colon].Trim();
            var value = rule[(colon + 1)..].Trim();
            value = value.IndexOf('!') is >= 0 and var important ? value[..important].TrimEnd() : value;
            var hides = property.Equals("display", StringComparison.OrdinalIgnoreCase) ? value.Equals("none", StringComparison.OrdinalIgnoreCase)
                : property.Equals("visibility", StringComparison.OrdinalIgnoreCase) ? value.Equals("hidden", StringComparison.OrdinalIgnoreCase)
                : (property.Equals("width", StringComparison.OrdinalIgnoreCase) || property.Equals("height", StringComparison.OrdinalIgnoreCase)) && IsTiny(value);
            if (hides)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTiny(ReadOnlySpan<char> measure)
    {
        measure = measure.Trim();
        measure = measure.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? measure[..^2] : measure;
        return int.TryParse(measure, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels <= 1;
    }
}

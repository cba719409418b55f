using System.Text.RegularExpressions;

namespace DigestBot.Feeds;

/// <summary>What every entry of a catalogue must hold to.</summary>
public static partial class FeedSourceRules
{
    /// <summary>One line that names field, value and what is allowed; null when the entry is fine.</summary>
    public static string? Broken(FeedSource source)
    {
        if (source.Id.Length > 64 || !Id().IsMatch(source.Id))
        {
            return $"\"id\" is \"{source.Id}\"; allowed are a-z, 0-9 and single hyphens, at most 64 characters.";
        }

        if (!Country().IsMatch(source.Country))
        {
            return $"\"country\" is \"{source.Country}\"; allowed are two capital letters (ISO 3166-1), INT or EU.";
        }

        if (!Language().IsMatch(source.Language))
        {
            return $"\"language\" is \"{source.Language}\"; allowed is a two-letter code in lower case (ISO 639-1).";
        }

        if (!source.Url.IsAbsoluteUri || source.Url.Scheme is not ("http" or "https" or "file"))
        {
            return $"\"url\" is \"{source.Url}\"; it must begin with http:// or https://.";
        }

        return source.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? $"\"timeZone\" is \"{zone}\", which is no known zone; write it like Europe/Moscow."
            : null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^([A-Z]{2}|INT)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Country();

    [GeneratedRegex("^[a-z]{2,3}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();
}

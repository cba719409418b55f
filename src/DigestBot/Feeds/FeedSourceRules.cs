namespace DigestBot.Feeds;

/// <summary>What every entry of a catalogue must hold to.</summary>
public static class FeedSourceRules
{
    private const int LongestId = 64;

    /// <summary>One line that names field, value and what is allowed; null when the entry is fine.</summary>
    public static string? Broken(FeedSource source)
    {
        if (!IsId(source.Id))
        {
            return $"\"id\" is \"{source.Id}\"; allowed are a-z, 0-9 and single hyphens, at most 64 characters.";
        }

        if (!IsCountry(source.Country))
        {
            return $"\"country\" is \"{source.Country}\"; allowed are two capital letters (ISO 3166-1), INT or EU.";
        }

        if (!IsLanguage(source.Language))
        {
            return $"\"language\" is \"{source.Language}\"; allowed is a two-letter code in lower case (ISO 639-1).";
        }

        if (!source.Url.IsAbsoluteUri || source.Url.Scheme is not ("http" or "https" or "file"))
        {
            return $"\"url\" is \"{(source.Url.IsAbsoluteUri ? FeedAddress.Shown(source.Url) : source.Url)}\"; it must begin with http:// or https://.";
        }

        if (!source.Url.IsFile && !FeedAddress.NamesAHost(source.Url))
        {
            return $"\"url\" is \"{FeedAddress.Shown(source.Url)}\"; {source.Url.Host} is no name of a host.";
        }

        return source.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? $"\"timeZone\" is \"{zone}\", which is no known zone; write it like Europe/Moscow."
            : null;
    }

    // By hand: a regular expression that cannot be made to backtrack takes longer to build than a verb takes to run.
    private static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && id[0] != '-' && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal);

    private static bool IsCountry(string code) => code == "INT" || (code.Length == 2 && code.All(char.IsAsciiLetterUpper));

    private static bool IsLanguage(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower);
}

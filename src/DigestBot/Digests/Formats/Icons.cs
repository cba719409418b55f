namespace DigestBot.Digests.Formats;

/// <summary>The small pictures that stand for actions and countries.</summary>
public static class Icons
{
    private const int RegionalIndicatorA = 0x1F1E6;

    /// <summary>One emoji for an action.</summary>
    public static string Action(string action) => action switch
    {
        "agreement" => "🤝",
        "legislation" => "📜",
        "consultation" => "💬",
        "licence" => "🪪",
        "spectrum" => "📶",
        "tender" => "📋",
        "funding" => "💶",
        "penalty" => "⚖️",
        "decision" => "🔨",
        "launch" => "🚀",
        "appointment" => "👤",
        "meeting" => "👥",
        "statistics" => "📊",
        "incident" => "🔥",
        "warning" => "⚠️",
        _ => "📰",
    };

    /// <summary>The flag of a country by its two letters; empty for anything else.</summary>
    public static string Flag(string? country) => country is { Length: 2 } && country.All(char.IsAsciiLetterUpper)
        ? char.ConvertFromUtf32(RegionalIndicatorA + country[0] - 'A') + char.ConvertFromUtf32(RegionalIndicatorA + country[1] - 'A')
        : string.Empty;
}

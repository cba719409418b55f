namespace DigestBot.Cards.Events;

/// <summary>The topics a card can name.</summary>
public static class Topics
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "5g", "spectrum", "broadband", "satellite", "submarine-cable", "cybersecurity", "e-government", "ai", "data-protection",
        "consumer", "competition", "broadcasting", "postal", "numbering", "emergency", "rural-access", "roaming", "iot", "standards",
        "research",
    ];
}

namespace DigestBot.Cards.Events;

/// <summary>The actions a card can name.</summary>
public static class Actions
{
    /// <summary>Memorandum, treaty, deal.</summary>
    public const string Agreement = "agreement";

    /// <summary>Anything else.</summary>
    public const string Statement = "statement";

    /// <summary>All of them, in the order in which they win a tie: the specific before the general.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Agreement, "legislation", "consultation", "licence", "spectrum", "tender", "funding", "penalty", "decision", "launch",
        "appointment", "meeting", "statistics", "incident", "warning", Statement,
    ];
}

namespace DigestBot.Commands;

/// <summary>The commands in the order in which people are shown them.</summary>
public static class CommandNames
{
    /// <summary>Those for everyone.</summary>
    public static IReadOnlyList<string> Everyone { get; } =
    [
        "subscribe", "subscriptions", "unsubscribe", "digest", "today", "search", "why", "settings", "language", "timezone", "schedule", "filter", "feeds", "start", "help",
    ];

    /// <summary>Those for owners.</summary>
    public static IReadOnlyList<string> Owners { get; } = ["addfeed", "removefeed", "stats", "broadcast"];
}

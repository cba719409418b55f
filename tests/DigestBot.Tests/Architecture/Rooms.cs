namespace DigestBot.Tests.Architecture;

/// <summary>The plan of the house: which rooms there are, and which others each one may name.</summary>
internal static class Rooms
{
    /// <summary>Every room with the rooms that it may name beside itself. Hosting alone may name all.</summary>
    public static IReadOnlyDictionary<string, string[]> MayName { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        // The stages, in the order in which news goes through them.
        ["DigestBot.Feeds"] = [],
        ["DigestBot.Polling"] = ["DigestBot.Feeds"],
        ["DigestBot.Reading"] = ["DigestBot.Polling", "DigestBot.Feeds", "DigestBot.Cards"], // of Cards the Article that it writes
        ["DigestBot.Cards"] = [],
        ["DigestBot.Stories"] = ["DigestBot.Cards", "DigestBot.Feeds"],
        ["DigestBot.Digests"] = ["DigestBot.Stories", "DigestBot.Cards", "DigestBot.Feeds"],
        ["DigestBot.Delivery"] = ["DigestBot.Digests", "DigestBot.Stories", "DigestBot.Subscriptions", "DigestBot.Storage", "DigestBot.Tracing"],
        ["DigestBot.Chat.Console"] = ["DigestBot.Delivery", "DigestBot.Digests"],

        ["DigestBot.Chat.Telegram"] = ["DigestBot.Delivery", "DigestBot.Digests", "DigestBot.Commands", "DigestBot.Subscriptions", "DigestBot.Cards"],

        ["DigestBot.Chat.Discord"] =
        [
            "DigestBot.Chat.Discord.Wire", "DigestBot.Delivery", "DigestBot.Digests", "DigestBot.Commands", "DigestBot.Subscriptions", "DigestBot.Cards",
        ],
        ["DigestBot.Chat.Discord.Wire"] = [], // in its place could stand a package

        // Beside the way.
        ["DigestBot.Commands"] =
        [
            "DigestBot.Subscriptions", "DigestBot.Digests", "DigestBot.Stories", "DigestBot.Search", "DigestBot.Feeds", "DigestBot.Delivery", "DigestBot.Cards",
            "DigestBot.Storage", "DigestBot.Tracing",
        ],
        ["DigestBot.Subscriptions"] = ["DigestBot.Stories", "DigestBot.Cards"],
        ["DigestBot.Search"] = ["DigestBot.Stories", "DigestBot.Cards"],
        ["DigestBot.Tracing"] = ["DigestBot.Stories", "DigestBot.Cards", "DigestBot.Feeds", "DigestBot.Polling"],

        // Below: the abstract root knows nobody, LiteDb implements what the stages ask for.
        ["DigestBot.Storage"] = [],
        ["DigestBot.Storage.LiteDb"] =
        [
            "DigestBot.Storage", "DigestBot.Polling", "DigestBot.Cards", "DigestBot.Stories", "DigestBot.Digests", "DigestBot.Delivery",
            "DigestBot.Subscriptions", "DigestBot.Chat.Telegram", "DigestBot.Chat.Discord", "DigestBot.Chat.Discord.Wire",
        ],

        // Above.
        ["DigestBot.Cli"] =
        [
            "DigestBot.Feeds", "DigestBot.Polling", "DigestBot.Reading", "DigestBot.Cards", "DigestBot.Stories", "DigestBot.Search",
            "DigestBot.Digests", "DigestBot.Chat.Console", "DigestBot.Storage", "DigestBot.Tracing",
        ],
        [Hosting] = [],
    };

    public const string Hosting = "DigestBot.Hosting";

    /// <summary>Packages that only some rooms may name, by the start of their namespaces.</summary>
    public static IReadOnlyDictionary<string, string[]> PackagesOnlyIn { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["LiteDB"] = ["DigestBot.Storage.LiteDb"],
        ["Telegram.Bot"] = ["DigestBot.Chat.Telegram"],
        ["CodeHollow"] = ["DigestBot.Reading"],
        ["SmartReader"] = ["DigestBot.Reading"],
        ["Ganss.Xss"] = ["DigestBot.Reading"],
        ["AngleSharp"] = ["DigestBot.Reading"],
        ["NodaTime"] = ["DigestBot.Subscriptions"],
        ["Lucene"] = ["DigestBot.Search"],
        ["System.CommandLine"] = ["DigestBot.Cli"],
        ["Spectre.Console"] = ["DigestBot.Cli", "DigestBot.Chat.Console"],
    };

    /// <summary>Those that must not know on which platform people read.</summary>
    public static IReadOnlyList<string> BlindToPlatforms { get; } = ["DigestBot.Commands", "DigestBot.Digests", "DigestBot.Delivery"];

    /// <summary>The room of a namespace; inner namespaces belong to the room around them. Null = none.</summary>
    public static string? Of(string space) => MayName.Keys.Where(room => IsWithin(space, room)).MaxBy(room => room.Length);

    /// <summary>Whether a namespace is another one or lies in it.</summary>
    public static bool IsWithin(string space, string outer) =>
        space.StartsWith(outer, StringComparison.Ordinal) && (space.Length == outer.Length || space[outer.Length] == '.');
}

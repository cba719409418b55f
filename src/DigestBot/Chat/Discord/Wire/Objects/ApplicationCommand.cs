using System.Text.Json.Serialization;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>A slash command as it is registered.</summary>
internal sealed record ApplicationCommand
{
    /// <summary>1 to 32 lower-case letters, digits, - and _.</summary>
    public required string Name { get; init; }

    /// <summary>By Discord's locale; the same rules as the name.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>By Discord's locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Required ones first, at most 25.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Bits that a member needs; null = everyone may. Discord tells it as text and takes it as a number.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public long? DefaultMemberPermissions { get; init; }

    /// <summary>0 = guilds, 1 = private messages with the bot.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>0 = installed in guilds.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }

    /// <summary>1 = slash command.</summary>
    public int Type { get; init; } = 1;
}

/// <summary>An option of a command.</summary>
internal sealed record CommandOption
{
    /// <summary>See <see cref="OptionType"/>.</summary>
    public required int Type { get; init; }

    /// <summary>1 to 32 lower-case letters, digits, - and _.</summary>
    public required string Name { get; init; }

    /// <summary>By Discord's locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>By Discord's locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Default false.</summary>
    public bool? Required { get; init; }

    /// <summary>The only values, at most 25. Not with <see cref="Autocomplete"/>.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>Whether the bot is asked for suggestions while it is typed.</summary>
    public bool? Autocomplete { get; init; }

    /// <summary>Of a number.</summary>
    public int? MinValue { get; init; }

    /// <summary>Of a number.</summary>
    public int? MaxValue { get; init; }

    /// <summary>Of a text, up to 6,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>Of a text, up to 6,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Of a channel: see <see cref="ChannelType"/>.</summary>
    public IReadOnlyList<int>? ChannelTypes { get; init; }

    /// <summary>Of a subcommand.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }
}

/// <summary>Kinds of options.</summary>
internal static class OptionType
{
    /// <summary>A command below a command.</summary>
    public const int Subcommand = 1;

    /// <summary>Text.</summary>
    public const int Text = 3;

    /// <summary>A whole number.</summary>
    public const int Integer = 4;

    /// <summary>Yes or no.</summary>
    public const int Truth = 5;

    /// <summary>A channel.</summary>
    public const int Channel = 7;
}

/// <param name="Name">1 to 100 characters.</param>
/// <param name="Value">What the interaction brings back, at most 100 characters.</param>
/// <param name="NameLocalizations">By Discord's locale.</param>
internal sealed record Choice(string Name, string Value, IReadOnlyDictionary<string, string>? NameLocalizations = null);

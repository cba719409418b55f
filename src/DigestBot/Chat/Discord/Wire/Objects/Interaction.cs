using System.Text.Json;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>Somebody used a command, a control, or types an option. It must be answered within three seconds; its token is good for fifteen minutes.</summary>
internal sealed record Interaction
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Of the bot.</summary>
    public required string ApplicationId { get; init; }

    /// <summary>See <see cref="InteractionType"/>.</summary>
    public required int Type { get; init; }

    /// <summary>Answers go by it. No secret of the bot's, but nothing for logs either.</summary>
    public required string Token { get; init; }

    /// <summary>What was asked.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>Null in private messages.</summary>
    public string? GuildId { get; init; }

    /// <summary>Where.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where, with its kind.</summary>
    public Channel? Channel { get; init; }

    /// <summary>In a guild: who.</summary>
    public Member? Member { get; init; }

    /// <summary>In private messages: who.</summary>
    public User? User { get; init; }

    /// <summary>Whose message the control is on.</summary>
    public Message? Message { get; init; }

    /// <summary>The language of who asks, like <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The language of the guild.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>0 = in a guild, 1 = in private messages with the bot, 2 = in other private messages.</summary>
    public int? Context { get; init; }

    /// <summary>What the bot may do in the channel, as bits in a decimal number.</summary>
    public string? AppPermissions { get; init; }

    /// <summary>Who asks.</summary>
    public User? Asker => Member?.User ?? User;
}

/// <summary>Kinds of interactions.</summary>
internal static class InteractionType
{
    /// <summary>A slash command.</summary>
    public const int Command = 2;

    /// <summary>A button or select.</summary>
    public const int Component = 3;

    /// <summary>Somebody types an option and wants suggestions.</summary>
    public const int Autocomplete = 4;
}

/// <summary>What was asked.</summary>
internal sealed record InteractionData
{
    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>The command's options, only those given.</summary>
    public IReadOnlyList<InteractionOption>? Options { get; init; }

    /// <summary>Channels that options name, by id.</summary>
    public ResolvedData? Resolved { get; init; }

    /// <summary>Of a control.</summary>
    public string? CustomId { get; init; }

    /// <summary>See <see cref="Wire.ComponentType"/>.</summary>
    public int? ComponentType { get; init; }

    /// <summary>What was chosen in a select.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}

/// <param name="Channels">By id.</param>
internal sealed record ResolvedData(IReadOnlyDictionary<string, Channel>? Channels = null);

/// <summary>An option as somebody gave it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">See <see cref="OptionType"/>.</param>
/// <param name="Value">A text, number or truth; for a channel its id. Nothing for a subcommand.</param>
/// <param name="Focused">Whether it is the one being typed.</param>
/// <param name="Options">Of a subcommand.</param>
internal sealed record InteractionOption(
    string Name, int Type, JsonElement? Value = null, bool? Focused = null, IReadOnlyList<InteractionOption>? Options = null)
{
    /// <summary>The value as text.</summary>
    public string? Text => Value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value ? value.ToString() : null;
}

/// <param name="User">Who.</param>
/// <param name="Permissions">What they may do in the channel, as bits in a decimal number.</param>
internal sealed record Member(User? User = null, string? Permissions = null);

/// <param name="Id">The id.</param>
/// <param name="Username">The name.</param>
/// <param name="Bot">Whether it is one.</param>
internal sealed record User(string Id, string? Username = null, bool? Bot = null);

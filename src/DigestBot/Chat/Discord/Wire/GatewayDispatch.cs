using System.Text.Json;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>Something happened.</summary>
/// <param name="Name">Like <c>INTERACTION_CREATE</c>, <c>GUILD_DELETE</c>, <c>CHANNEL_DELETE</c>, <c>THREAD_DELETE</c>.</param>
/// <param name="Data">What Discord says of it.</param>
internal sealed record GatewayDispatch(string Name, JsonElement Data)
{
    /// <summary>Somebody asks something.</summary>
    public const string InteractionCreated = "INTERACTION_CREATE";

    /// <summary>A session has begun.</summary>
    public const string Ready = "READY";

    /// <summary>The bot was put out of a guild, or (with <c>unavailable</c>) Discord cannot reach it.</summary>
    public const string GuildDeleted = "GUILD_DELETE";

    /// <summary>A channel is gone.</summary>
    public const string ChannelDeleted = "CHANNEL_DELETE";

    /// <summary>A thread is gone.</summary>
    public const string ThreadDeleted = "THREAD_DELETE";

    /// <summary>Reads <see cref="InteractionCreated"/>.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public Interaction Interaction() => Data.Deserialize(DiscordJson.Default.Interaction) ?? throw new JsonException("an interaction that is null");
}

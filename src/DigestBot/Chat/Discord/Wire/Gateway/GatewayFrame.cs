using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>What the gateway says.</summary>
/// <param name="Op">See <see cref="GatewayOp"/>.</param>
/// <param name="D">With what.</param>
/// <param name="S">Of a dispatch: its number in the session.</param>
/// <param name="T">Of a dispatch: its name.</param>
internal sealed record GatewayFrame(
    [property: JsonPropertyName("op")] int Op,
    [property: JsonPropertyName("d")] JsonElement D = default,
    [property: JsonPropertyName("s")] long? S = null,
    [property: JsonPropertyName("t")] string? T = null);

/// <summary>Kinds of frames.</summary>
internal static class GatewayOp
{
    /// <summary>Something happened.</summary>
    public const int Dispatch = 0;

    /// <summary>"I am here"; from Discord: "are you there?".</summary>
    public const int Heartbeat = 1;

    /// <summary>Begins a session.</summary>
    public const int Identify = 2;

    /// <summary>Goes on with a session.</summary>
    public const int Resume = 6;

    /// <summary>Discord wants the bot on another connection.</summary>
    public const int Reconnect = 7;

    /// <summary>The session does not exist, or not here.</summary>
    public const int InvalidSession = 9;

    /// <summary>Discord's greeting, with the time between heartbeats.</summary>
    public const int Hello = 10;

    /// <summary>A heartbeat was heard.</summary>
    public const int HeartbeatAck = 11;
}

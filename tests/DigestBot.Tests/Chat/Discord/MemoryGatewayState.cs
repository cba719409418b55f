using DigestBot.Chat.Discord.Wire;

namespace DigestBot.Tests.Chat.Discord;

/// <summary>The gateway's notes, in memory.</summary>
internal sealed class MemoryGatewayState : IGatewayState
{
    public IReadOnlyList<DateTimeOffset> Identified { get; set; } = [];
}

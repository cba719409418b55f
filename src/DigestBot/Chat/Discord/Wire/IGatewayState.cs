namespace DigestBot.Chat.Discord.Wire;

/// <summary>What of the gateway must outlive the process: a bot that dies and starts in a loop must not use up the sessions of the day.</summary>
internal interface IGatewayState
{
    /// <summary>When sessions were begun, oldest first.</summary>
    IReadOnlyList<DateTimeOffset> Identified { get; set; }
}

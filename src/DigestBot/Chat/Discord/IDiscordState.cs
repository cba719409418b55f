namespace DigestBot.Chat.Discord;

/// <summary>What must outlive the process.</summary>
internal interface IDiscordState
{
    /// <summary>The commands that Discord was told of last; null = none.</summary>
    string? Commands { get; set; }
}

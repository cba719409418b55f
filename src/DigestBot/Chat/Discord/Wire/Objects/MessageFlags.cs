namespace DigestBot.Chat.Discord.Wire;

/// <summary>The bits of a message that the bot sets or looks at.</summary>
internal static class MessageFlags
{
    /// <summary>It was published to the channels that follow this one.</summary>
    public const int Crossposted = 1 << 0;

    /// <summary>Links show no preview of their own.</summary>
    public const int SuppressEmbeds = 1 << 2;

    /// <summary>Only who asked sees it. For answers to interactions.</summary>
    public const int Ephemeral = 1 << 6;

    /// <summary>It notifies nobody.</summary>
    public const int SuppressNotifications = 1 << 12;
}

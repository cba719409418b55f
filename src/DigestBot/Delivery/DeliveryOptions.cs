namespace DigestBot.Delivery;

/// <summary>How messages are sent.</summary>
public sealed record DeliveryOptions
{
    /// <summary>What to do with a message whose fate is unknown. Default: send again.</summary>
    public OnUnknown OnUnknown { get; init; } = OnUnknown.Resend;

    /// <summary>Times that a message is tried before it is given up. Default 15, which with <see cref="SendBackoff"/> is about a day.</summary>
    public int MaxAttempts { get; init; } = 15;

    /// <summary>Telegram messages a second for the whole bot; 0 = no limit. Default 30.</summary>
    public int TelegramPerSecond { get; init; } = 30;

    /// <summary>Telegram messages a second for one chat; 0 = no limit. Default 1.</summary>
    public int TelegramPerChatPerSecond { get; init; } = 1;

    /// <summary>Telegram messages a minute for one group; 0 = no limit. Default 20.</summary>
    public int TelegramPerGroupPerMinute { get; init; } = 20;
}

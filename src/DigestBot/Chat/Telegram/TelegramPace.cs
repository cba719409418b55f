using DigestBot.Delivery;

namespace DigestBot.Chat.Telegram;

/// <summary>Telegram's limits, as the owner set them.</summary>
/// <param name="Bot">Messages a second in all; 0 = no limit.</param>
/// <param name="Chat">Messages a second to a chat.</param>
/// <param name="Group">Messages a minute to a group.</param>
public sealed record TelegramPace(int Bot, int Chat, int Group)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Of the whole bot.</summary>
    public Rate Rate => new(Bot, Second);

    /// <summary>Of a chat: ids of groups and channels are negative.</summary>
    public ChatRates Of(string chat) => new(new Rate(Chat, Second), chat.StartsWith('-') ? new Rate(Group, TimeSpan.FromMinutes(1)) : Rate.Unlimited);
}

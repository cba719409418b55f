using Telegram.Bot;

namespace DigestBot.Chat.Telegram;

/// <summary>The way to Telegram. The client neither waits nor retries by itself: pace and backoff are ours.</summary>
/// <param name="token">The bot's.</param>
/// <param name="apiUrl">The Bot API server.</param>
public sealed class TelegramConnection(string token, Uri apiUrl)
{
    private const string PublicHost = "api.telegram.org";

    internal ITelegramBotClient Bot { get; } = new TelegramBotClient(
        new TelegramBotClientOptions(token, apiUrl.Host == PublicHost ? null : apiUrl.AbsoluteUri.TrimEnd('/')) { RetryThreshold = 0, RetryCount = 0 });
}

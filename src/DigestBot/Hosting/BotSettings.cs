using DigestBot.Chat.Telegram.Webhook;
using DigestBot.Delivery;
using DigestBot.Polling;

namespace DigestBot.Hosting;

/// <summary>All settings, checked.</summary>
public sealed record BotSettings
{
    /// <summary>Telegram.</summary>
    public required TelegramSettings Telegram { get; init; }

    /// <summary>Discord.</summary>
    public required DiscordSettings Discord { get; init; }

    /// <summary>Who may use the bot.</summary>
    public required AccessSettings Access { get; init; }

    /// <summary>Catalogue files instead of the built-in one; empty = the built-in one.</summary>
    public required IReadOnlyList<string> Catalogue { get; init; }

    /// <summary>Polling.</summary>
    public required PollingOptions Polling { get; init; }

    /// <summary>Delivery.</summary>
    public required DeliveryOptions Delivery { get; init; }

    /// <summary>How long articles are kept. Default 730 days; seen items four times as long.</summary>
    public required TimeSpan KeepArticles { get; init; }
}

/// <summary>Telegram's settings.</summary>
/// <param name="Token">Null = the platform is off.</param>
/// <param name="ApiUrl">The Bot API server.</param>
/// <param name="Webhook">Null = long polling.</param>
public sealed record TelegramSettings(string? Token, Uri ApiUrl, WebhookOptions? Webhook);

/// <summary>Discord's settings.</summary>
/// <param name="Token">Null = the platform is off.</param>
/// <param name="ApiUrl">The REST base with its version.</param>
public sealed record DiscordSettings(string? Token, Uri ApiUrl);

/// <summary>Who may use the bot.</summary>
/// <param name="Open">Everyone, or only owners and allowed chats.</param>
/// <param name="Owners">Like <c>telegram:123</c>.</param>
/// <param name="AllowedChats">Likewise.</param>
public sealed record AccessSettings(bool Open, IReadOnlyList<string> Owners, IReadOnlyList<string> AllowedChats);

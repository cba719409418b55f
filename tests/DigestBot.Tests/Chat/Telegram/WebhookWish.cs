namespace DigestBot.Tests.Chat.Telegram;

/// <summary>Settings of a webhook that listens on a free port.</summary>
internal sealed record WebhookWish(string Url, string? Secret)
{
    public string Listen { get; } = "http://127.0.0.1:0";
}

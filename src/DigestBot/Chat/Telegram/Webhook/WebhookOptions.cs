using System.Net;

namespace DigestBot.Chat.Telegram.Webhook;

/// <summary>How Telegram calls us.</summary>
/// <param name="Url">As Telegram sees it: https, or http for a Bot API server of one's own.</param>
/// <param name="Listen">Where we listen, in plain HTTP; port 0 = any free one.</param>
/// <param name="Secret">What Telegram says with each call; null = made at random, and kept.</param>
public sealed record WebhookOptions(Uri Url, IPEndPoint Listen, string? Secret)
{
    /// <summary>The longest secret, in characters.</summary>
    public const int MaxSecret = 256;

    /// <summary>Whether Telegram takes it as a secret.</summary>
    public static bool IsSecret(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= MaxSecret && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
    }
}

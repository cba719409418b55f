using System.Globalization;
using DigestBot.Delivery;
using DigestBot.Digests;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Chat.Telegram;

/// <summary>Sends digests to Telegram.</summary>
public sealed class TelegramChannel(TelegramConnection telegram, TelegramPace pace) : IChannel
{
    /// <summary>The platform's name in subscriptions.</summary>
    public const string ChannelName = "telegram";

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    public int AtOnce => 8; // thirty a second at a quarter of a second each

    /// <inheritdoc/>
    public bool PostsEach => true;

    /// <inheritdoc/>
    public Rate Pace => pace.Rate;

    /// <inheritdoc/>
    public ChatRates PaceOf(string chat) => pace.Of(chat);

    /// <inheritdoc/>
    public IReadOnlyList<Digest> Split(Digest digest) => TelegramSplitter.Split(digest);

    /// <inheritdoc/>
    public async Task<long> SendAsync(Posting posting, CancellationToken cancel)
    {
        try
        {
            var sent = await telegram.Bot.SendMessage(
                posting.Chat,
                TelegramRenderer.Digest(posting.Message).ToString(),
                ParseMode.Html,
                linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true },
                messageThreadId: posting.Thread is { } thread ? int.Parse(thread, CultureInfo.InvariantCulture) : null,
                disableNotification: posting.Silent,
                cancellationToken: cancel);
            return sent.Id;
        }
        catch (ApiRequestException e) when (TelegramErrors.IsSettled(e))
        {
            throw TelegramErrors.Of(e);
        }
    }
}

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

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

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
                linkPreviewOptions: NoPreview,
                messageThreadId: posting.Thread is { } thread ? int.Parse(thread, CultureInfo.InvariantCulture) : null,
                disableNotification: posting.Silent,
                cancellationToken: cancel);
            return sent.Id;
        }
        catch (ApiRequestException e) when (TelegramErrors.IsSettled(e))
        {
            throw TelegramErrors.Of(e);
        }
        catch (RequestException e) when (e is not ApiRequestException && TelegramErrors.MayHaveArrived(e))
        {
            throw new SendFailedException(SendFailure.Unknown, e.InnerException?.Message ?? e.Message);
        }
    }

    /// <inheritdoc/>
    public async Task EditAsync(Posting posting, long messageId, CancellationToken cancel)
    {
        try
        {
            await telegram.Bot.EditMessageText(
                posting.Chat, (int)messageId, TelegramRenderer.Digest(posting.Message).ToString(), ParseMode.Html, linkPreviewOptions: NoPreview, cancellationToken: cancel);
        }
        catch (ApiRequestException e) when (e.ErrorCode == 400 && e.Message.Contains("not modified", StringComparison.OrdinalIgnoreCase))
        {
            // Made before a crash, or by an attempt whose answer was lost: it is as it should be.
        }
        catch (ApiRequestException e) when (TelegramErrors.IsSettled(e))
        {
            throw TelegramErrors.Of(e);
        }
    }
}

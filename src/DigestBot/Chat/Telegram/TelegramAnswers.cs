using DigestBot.Commands;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace DigestBot.Chat.Telegram;

/// <summary>Shows answers: as new messages, or in the place of the message whose button was pressed.</summary>
public sealed partial class TelegramAnswers(TelegramConnection telegram, TimeProvider time, ILogger<TelegramAnswers> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Sends an answer; one of many stories is several messages, the buttons below the last.</summary>
    public async Task SendAsync(long chat, int? thread, CommandReply? reply, CancellationToken cancel)
    {
        if (reply is null)
        {
            return;
        }

        var pages = Pages(reply);
        for (var page = 0; page < pages.Count; page++)
        {
            var (html, buttons) = (pages[page], page == pages.Count - 1 ? Keyboard(reply) : null);
            await PatientlyAsync(() => telegram.Bot.SendMessage(
                chat, html, ParseMode.Html, replyMarkup: buttons, linkPreviewOptions: NoPreview, messageThreadId: thread, cancellationToken: cancel), cancel);
        }
    }

    /// <summary>Puts an answer in the place of a message.</summary>
    public async Task ReplaceAsync(Message shown, CommandReply reply, CancellationToken cancel)
    {
        var pages = Pages(reply);
        if (pages.Count > 1)
        {
            await SendAsync(shown.Chat.Id, shown.IsTopicMessage ? shown.MessageThreadId : null, reply, cancel);
            return;
        }

        try
        {
            await PatientlyAsync(() => telegram.Bot.EditMessageText(
                shown.Chat.Id, shown.Id, pages[0], ParseMode.Html, replyMarkup: Keyboard(reply), linkPreviewOptions: NoPreview, cancellationToken: cancel), cancel);
        }
        catch (ApiRequestException e) when (e.ErrorCode == 400)
        {
            if (!e.Message.Contains("not modified", StringComparison.OrdinalIgnoreCase)) // pressed twice: it is as it should be
            {
                await SendAsync(shown.Chat.Id, shown.IsTopicMessage ? shown.MessageThreadId : null, reply, cancel); // too old to be edited, or gone
            }
        }
    }

    /// <summary>Ends the waiting that a button shows. Too late is no harm.</summary>
    public async Task AcknowledgeAsync(string press, CancellationToken cancel)
    {
        try
        {
            await telegram.Bot.AnswerCallbackQuery(press, cancellationToken: cancel);
        }
        catch (ApiRequestException e) when (e.ErrorCode == 400)
        {
            LogTooLate(e.Message);
        }
    }

    private static List<string> Pages(CommandReply reply)
    {
        var head = TelegramRenderer.Answer(reply);
        var parts = reply.Digest is { } digest && (digest.Stories.Count > 0 || digest.Nothing is not null) ? TelegramSplitter.Split(digest) : [];
        var pages = parts.Select(TelegramRenderer.Digest).ToList();
        if (head.Length > 0 && pages.Count > 0 && head.Length + pages[0].Length < TelegramSplitter.MostUnits)
        {
            pages[0] = head.Mark("\n\n").Append(pages[0]);
        }
        else if (head.Length > 0)
        {
            pages.Insert(0, head);
        }

        return pages.ConvertAll(p => p.ToString());
    }

    private static InlineKeyboardMarkup? Keyboard(CommandReply reply) => reply.Buttons.Count == 0
        ? null
        : new InlineKeyboardMarkup(reply.Buttons.Select(row => row.Select(b => InlineKeyboardButton.WithCallbackData(b.Label, b.Action))));

    /// <summary>Once more after the wait that Telegram asks for, if somebody would still be there.</summary>
    private async Task PatientlyAsync(Func<Task> call, CancellationToken cancel)
    {
        try
        {
            await call();
        }
        catch (ApiRequestException e) when (e.ErrorCode == 429 && e.Parameters?.RetryAfter is { } seconds && TimeSpan.FromSeconds(seconds) <= LongestWait)
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), time, cancel);
            await call();
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A button was answered too late: {Reason}")]
    private partial void LogTooLate(string reason);
}

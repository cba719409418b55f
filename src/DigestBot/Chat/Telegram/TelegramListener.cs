using System.Text.Json;
using DigestBot.Commands;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Chat.Telegram;

/// <summary>
/// Fetches updates by long polling. They are kept on disk before Telegram may forget them and removed when handled: a process that
/// dies in between handles them at its next start. Chats do not wait for each other, and no update stops the next one.
/// </summary>
public sealed partial class TelegramListener(
    TelegramConnection telegram, TelegramDispatcher dispatcher, TelegramMenu menu, ITelegramState state, TimeProvider time, ILogger<TelegramListener> logger) : IListener
{
    private const int LongPollSeconds = 25;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan HandlingLimit = TimeSpan.FromMinutes(1);
    private static readonly UpdateType[] Wanted = [UpdateType.Message, UpdateType.ChannelPost, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancel)
    {
        var failures = 0;
        var begun = false;
        while (true)
        {
            try
            {
                if (!begun)
                {
                    await BeginAsync(cancel);
                    begun = true;
                }

                await HandleAsync(state.Pending(), cancel);
                var updates = await telegram.Bot.GetUpdates(state.Offset, timeout: LongPollSeconds, allowedUpdates: Wanted, cancellationToken: cancel);
                state.Take([.. updates.Select(u => (u.Id, JsonSerializer.Serialize(u, JsonBotAPI.Options)))]);
                failures = 0;
            }
            catch (ApiRequestException e) when (e.ErrorCode is 401 or 404)
            {
                LogRefused(); // the token; the other platforms go on
                await Task.Delay(Timeout.InfiniteTimeSpan, time, cancel);
            }
            catch (Exception e) when (e is not (OperationCanceledException or BadInputException) || (e is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                failures++;
                LogTrouble(e.Message);
                await Task.Delay(Pause(e, failures), time, cancel);
            }
        }
    }

    private static TimeSpan Pause(Exception e, int failures) => e is ApiRequestException { Parameters.RetryAfter: { } seconds }
        ? TimeSpan.FromSeconds(seconds)
        : TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 1 << Math.Min(failures, 6)));

    private async Task BeginAsync(CancellationToken cancel)
    {
        var me = await telegram.Bot.GetMe(cancel);
        dispatcher.BotName = me.Username ?? string.Empty;
        await telegram.Bot.DeleteWebhook(cancellationToken: cancel); // long polling and a webhook exclude each other
        await menu.TellAsync(cancel);
        LogListening(dispatcher.BotName);
    }

    private Task HandleAsync(IReadOnlyList<(int Id, string Json)> pending, CancellationToken cancel) => Task.WhenAll(pending
        .Select(p => (p.Id, Update: JsonSerializer.Deserialize<Update>(p.Json, JsonBotAPI.Options)!))
        .GroupBy(p => ChatOf(p.Update))
        .Select(async chat =>
        {
            foreach (var (id, update) in chat)
            {
                await HandleAsync(id, update, cancel);
            }
        }));

    private async Task HandleAsync(int id, Update update, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(HandlingLimit);
        try
        {
            await dispatcher.HandleAsync(update, limit.Token);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && e is not BadInputException) // those are of the store
        {
            LogFailed(id, e.Message);
        }

        state.Done(id);
    }

    private static long ChatOf(Update update) =>
        update.Message?.Chat.Id ?? update.ChannelPost?.Chat.Id ?? update.CallbackQuery?.Message?.Chat.Id ?? update.MyChatMember?.Chat.Id ?? 0;

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: @{Bot} listens")]
    private partial void LogListening(string bot);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refuses the bot: Telegram:Token is wrong or was revoked. Get a new one from BotFather and start again; the rest of the bot goes on")]
    private partial void LogRefused();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be asked: {Reason}")]
    private partial void LogTrouble(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Id} could not be answered: {Reason}")]
    private partial void LogFailed(int id, string reason);
}

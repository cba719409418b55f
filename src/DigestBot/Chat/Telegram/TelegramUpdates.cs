using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace DigestBot.Chat.Telegram;

/// <summary>
/// Handles the updates that are kept on disk, and removes them when handled: a process that dies in between handles them at its next
/// start. Chats do not wait for each other, and no update stops the next one.
/// </summary>
public sealed partial class TelegramUpdates(ITelegramState state, TelegramDispatcher dispatcher, ILogger<TelegramUpdates> logger)
{
    private static readonly TimeSpan HandlingLimit = TimeSpan.FromMinutes(1);

    /// <summary>Handles all that wait.</summary>
    public Task HandleAsync(CancellationToken cancel) => Task.WhenAll(state.Pending()
        .Select(p => (p.Id, Update: Read(p.Id, p.Json)))
        .GroupBy(p => ChatOf(p.Update))
        .Select(async chat =>
        {
            foreach (var (id, update) in chat)
            {
                await HandleAsync(id, update, cancel);
            }
        }));

    private async Task HandleAsync(int id, Update? update, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(HandlingLimit);
        try
        {
            await (update is null ? Task.CompletedTask : dispatcher.HandleAsync(update, limit.Token));
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && e is not BadInputException) // those are of the store
        {
            LogFailed(id, e.Message);
        }

        state.Done(id);
    }

    /// <summary>One that cannot be read is none that we asked for.</summary>
    private Update? Read(int id, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options);
        }
        catch (JsonException e)
        {
            LogFailed(id, e.Message);
            return null;
        }
    }

    private static long ChatOf(Update? update) =>
        update?.Message?.Chat.Id ?? update?.ChannelPost?.Chat.Id ?? update?.CallbackQuery?.Message?.Chat.Id ?? update?.MyChatMember?.Chat.Id ?? 0;

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Id} could not be answered: {Reason}")]
    private partial void LogFailed(int id, string reason);
}

using System.Text.Json;
using DigestBot.Commands;
using Telegram.Bot;

namespace DigestBot.Chat.Telegram;

/// <summary>Fetches updates by long polling. They are kept on disk before Telegram may forget them.</summary>
public sealed class TelegramListener(TelegramConnection telegram, TelegramTurns turns, TelegramUpdates updates, ITelegramState state) : IListener
{
    private const int LongPollSeconds = 25;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            await turns.RunAsync(
                begin: stop => telegram.Bot.DeleteWebhook(cancellationToken: stop), // long polling and a webhook exclude each other
                TurnAsync,
                end.Token);
        }
        finally
        {
            await end.CancelAsync();
            await updates.EndAsync();
        }
    }

    private async Task TurnAsync(CancellationToken cancel)
    {
        await updates.HandleAsync(cancel);
        var fetched = await telegram.Bot.GetUpdates(state.Offset, timeout: LongPollSeconds, allowedUpdates: TelegramTurns.Wanted, cancellationToken: cancel);
        state.Take([.. fetched.Select(u => (u.Id, JsonSerializer.Serialize(u, JsonBotAPI.Options)))]);
    }
}

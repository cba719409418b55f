using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace DigestBot.Chat.Telegram;

/// <summary>
/// Handles the updates that are kept on disk, and removes them when handled: a process that dies in between handles them at its next
/// start. Those of a chat come in order; chats do not wait for each other, nor does the next fetch for a slow one.
/// </summary>
public sealed partial class TelegramUpdates(ITelegramState state, TelegramDispatcher dispatcher, TimeProvider time, ILogger<TelegramUpdates> logger)
{
    private static readonly TimeSpan HandlingLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1); // most are done by then; the others are on disk

    private readonly Lock _gate = new();
    private readonly HashSet<int> _known = []; // queued or under way
    private readonly Dictionary<long, Queue<(int Id, Update? Update)>> _queues = [];
    private readonly Dictionary<long, Task> _underWay = [];
    private Exception? _failure;

    /// <summary>Begins all that wait, and waits a moment for them.</summary>
    public async Task HandleAsync(CancellationToken cancel)
    {
        Task all;
        lock (_gate)
        {
            if (_failure is { } failure)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            foreach (var (id, json) in state.Pending().Where(p => _known.Add(p.Id)))
            {
                Queue(id, Read(id, json), cancel);
            }

            all = Task.WhenAll(_underWay.Values);
        }

        await Task.WhenAny(all, Task.Delay(Patience, time, cancel));
    }

    /// <summary>Waits for those under way, which were cancelled.</summary>
    public Task EndAsync()
    {
        lock (_gate)
        {
            return Task.WhenAll(_underWay.Values);
        }
    }

    private void Queue(int id, Update? update, CancellationToken cancel)
    {
        var chat = ChatOf(update);
        if (!_queues.TryGetValue(chat, out var queue))
        {
            _queues[chat] = queue = new Queue<(int, Update?)>();
        }

        queue.Enqueue((id, update));
        if (!_underWay.ContainsKey(chat))
        {
            _underWay[chat] = Task.Run(() => HandleChatAsync(chat, cancel), CancellationToken.None);
        }
    }

    private async Task HandleChatAsync(long chat, CancellationToken cancel)
    {
        while (Next(chat) is var (id, update) && !cancel.IsCancellationRequested)
        {
            try
            {
                await HandleAsync(id, update, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return; // it is kept
            }
            catch (Exception e)
            {
                lock (_gate)
                {
                    _failure ??= e; // the store
                }

                return;
            }
        }
    }

    private (int Id, Update? Update)? Next(long chat)
    {
        lock (_gate)
        {
            if (_queues[chat].TryDequeue(out var next))
            {
                return next;
            }

            _queues.Remove(chat);
            _underWay.Remove(chat);
            return null;
        }
    }

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
        lock (_gate)
        {
            _known.Remove(id);
        }
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

using DigestBot.Digests;
using DigestBot.Storage;
using DigestBot.Subscriptions;
using Microsoft.Extensions.Logging;

namespace DigestBot.Delivery;

/// <summary>What is done about a message that could not be sent.</summary>
internal sealed partial class FailedSend(
    IOutboxStore outbox, ISubscriptionStore subscriptions, ITransactions transactions, SendBackoff backoff, DeliveryOptions options, ILogger logger)
{
    private const int TriesInOrder = 3; // then the message alone is ill, not its chat: the others go before it

    /// <summary>Does what the platform's answer asks for.</summary>
    public void Settle(OutboxEntry entry, Subscription? subscription, SendFailedException e, DateTimeOffset now)
    {
        switch (e.Failure)
        {
            case SendFailure.ChatClosed:
                LogClosed(entry.Channel, entry.Chat, e.Message);
                transactions.Run(() =>
                {
                    outbox.GiveUpChat(entry.Channel, entry.Chat, e.Message, now);
                    Change(entry, s => s with { Paused = e.Message });
                });
                break;
            case SendFailure.ChatMoved when e.MovedTo is { } to:
                LogMoved(entry.Channel, entry.Chat, to);
                transactions.Run(() =>
                {
                    outbox.Retry(entry, now, toEnd: false);
                    outbox.MoveChat(entry.Channel, entry.Chat, to);
                    subscriptions.MoveChat(entry.Channel, entry.Chat, to);
                });
                break;
            case SendFailure.Refused or SendFailure.ThreadGone when entry.Edits is not null:
                outbox.LeaveUnedited(entry, now); // too old, deleted by somebody, or as it is already
                break;
            case SendFailure.ThreadGone when (subscription?.Thread ?? entry.Thread) is { } gone:
                LogThreadGone(entry.Channel, entry.Chat, gone);
                transactions.Run(() =>
                {
                    var note = Texts.For(entry.Message.Language).Words.TopicGone;
                    outbox.Retry(entry with { Thread = null, Message = entry.Message with { Note = note } }, now, toEnd: false);
                    Change(entry, s => s.Thread == gone ? s with { Thread = null } : s);
                });
                break;
            case SendFailure.Unknown:
                transactions.Run(() =>
                {
                    outbox.Unmark(entry); // counted: as after a crash, nobody knows
                    if (options.OnUnknown == OnUnknown.Skip)
                    {
                        outbox.GiveUp(entry, "skipped: it may have been sent; " + e.Message, now);
                    }
                    else
                    {
                        TryLater(entry, e, now);
                    }
                });
                break;
            default:
                LogGivenUp(entry.Key, e.Message);
                outbox.GiveUp(entry, e.Message, now);
                break;
        }
    }

    /// <summary>Tries a message again later, and gives it up in the end.</summary>
    public void TryLater(OutboxEntry entry, Exception e, DateTimeOffset now)
    {
        var attempts = entry.Attempts + 1;
        LogFailed(entry.Key, attempts, e.Message);
        if (attempts >= options.MaxAttempts)
        {
            outbox.GiveUp(entry, e.Message, now);
            return;
        }

        outbox.Retry(entry with { Attempts = attempts, LastError = e.Message }, now + backoff.Next(attempts), toEnd: attempts > TriesInOrder);
    }

    private void Change(OutboxEntry entry, Func<Subscription, Subscription> change)
    {
        foreach (var subscription in subscriptions.OfChat(entry.Channel, entry.Chat))
        {
            subscriptions.Save(change(subscription));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} could not be sent (attempt {Attempt}): {Reason}")]
    private partial void LogFailed(string key, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} is given up: {Reason}")]
    private partial void LogGivenUp(string key, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} chat {Chat} is closed to the bot, its subscriptions pause: {Reason}")]
    private partial void LogClosed(string channel, string chat, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} chat {Chat} is now {To}")]
    private partial void LogMoved(string channel, string chat, string to);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} chat {Chat} has no thread {Thread} any more; messages go to the chat itself")]
    private partial void LogThreadGone(string channel, string chat, string thread);
}

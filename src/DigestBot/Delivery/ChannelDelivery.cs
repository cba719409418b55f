using DigestBot.Subscriptions;

namespace DigestBot.Delivery;

/// <summary>
/// The messages of one platform: each chat's in order and one at a time, several chats at once, the chat that has waited longest first.
/// A chat that was served goes to the end of the line, so that one with two hundred waiting does not hold up one with a single message.
/// </summary>
internal sealed class ChannelDelivery(
    IChannel channel, IOutboxStore outbox, ISubscriptionStore subscriptions, FailedSend failures, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    private readonly SendPacer _pacer = new(channel.Pace, channel.PaceOf);
    private readonly Dictionary<string, Task<bool>> _underWay = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _woken = new(0);
    private readonly Lock _pace = new(); // messages end on threads of their own
    private DateTimeOffset _pacedUntil;
    private int _sent;

    public void Dispose() => _woken.Dispose();

    public void Wake()
    {
        if (_woken.CurrentCount == 0)
        {
            _woken.Release();
        }
    }

    /// <param name="turned">Called before each message.</param>
    /// <param name="endless">Whether to wait for more when nothing is due.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<int> RunAsync(Action turned, bool endless, CancellationToken cancel)
    {
        _sent = 0;
        try
        {
            while (true)
            {
                turned();
                cancel.ThrowIfCancellationRequested();
                await CollectAsync();
                if (StartNext(cancel))
                {
                    continue;
                }

                if (!endless && _underWay.Count == 0 && !IsPaced())
                {
                    return _sent;
                }

                await SleepAsync(cancel);
            }
        }
        finally
        {
            // Whatever stopped us, no message is left running; what each one met is known by its mark.
            await Task.WhenAll(_underWay.Values).ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            _underWay.Clear();
        }
    }

    private bool StartNext(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (_underWay.Count >= channel.AtOnce || NextForBot(now) > now)
        {
            return false;
        }

        if (outbox.DueChats(channel.Name, now, _underWay.Count + 1).FirstOrDefault(c => !_underWay.ContainsKey(c)) is not { } chat)
        {
            return false;
        }

        if (NextForChat(chat, now) is var next && next > now)
        {
            outbox.Postpone(channel.Name, chat, next); // its row was empty for a moment, so that nothing there tells of the last message
            return true;
        }

        lock (_pace)
        {
            _pacer.Started(now);
        }

        var entry = outbox.OfChat(channel.Name, chat, 1)[0];
        _underWay[chat] = Task.Run(() => SendAsync(entry, cancel), CancellationToken.None);
        return true;
    }

    private async Task<bool> SendAsync(OutboxEntry entry, CancellationToken cancel)
    {
        var subscription = entry.Subscription is null ? null : subscriptions.Find(entry.Subscription);
        if (entry.Subscription is not null && subscription is null)
        {
            outbox.GiveUp(entry, "unsubscribed", time.GetUtcNow());
            return false;
        }

        var thread = subscription is null ? entry.Thread : subscription.Thread;
        var silent = subscription?.IsSilentAt(time.GetUtcNow()) ?? false;
        var posting = new Posting(entry.Key, entry.Chat, thread, entry.Message, silent);
        return entry.Edits is null ? await SendAsync(entry, subscription, posting, cancel) : await EditAsync(entry, subscription, posting, cancel);
    }

    private async Task<bool> SendAsync(OutboxEntry entry, Subscription? subscription, Posting posting, CancellationToken cancel)
    {
        outbox.Mark(entry);
        long id = 0;
        if (!await IsTakenAsync(entry, subscription, async () => id = await channel.SendAsync(posting, cancel), cancel))
        {
            return false;
        }

        outbox.Sent(entry, id, time.GetUtcNow(), Arrived(entry.Chat));
        return true;
    }

    /// <summary>Not marked before: an edit that is made twice does no harm.</summary>
    /// <returns>False: it is no message that arrives.</returns>
    private async Task<bool> EditAsync(OutboxEntry entry, Subscription? subscription, Posting posting, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (outbox.Post(entry.Edits!) is not { } post || !post.TakesEdit(MessageLook.Of(entry.Message), now))
        {
            outbox.LeaveUnedited(entry, now);
        }
        else if (post.MessageId is not { } message)
        {
            outbox.Retry(entry, now, toEnd: true); // what it edits failed for a while, and comes behind it now
        }
        else if (await IsTakenAsync(entry, subscription, () => channel.EditAsync(posting, message, cancel), cancel))
        {
            outbox.Edited(entry, time.GetUtcNow(), Arrived(entry.Chat));
        }

        return false;
    }

    /// <summary>Calls the platform; what it says against it is settled.</summary>
    private async Task<bool> IsTakenAsync(OutboxEntry entry, Subscription? subscription, Func<Task> call, CancellationToken cancel)
    {
        try
        {
            await call();
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw; // left marked: it may have arrived
        }
        catch (SendFailedException e) when (e.Failure == SendFailure.Flood)
        {
            outbox.Retry(entry with { LastError = e.Message }, Flooded(entry.Chat, e.RetryAfter), toEnd: false);
            return false;
        }
        catch (SendFailedException e)
        {
            failures.Settle(entry, subscription, e, time.GetUtcNow());
            return false;
        }
        catch (Exception e)
        {
            failures.TryLater(entry, e, time.GetUtcNow());
            return false;
        }
    }

    private async Task CollectAsync()
    {
        foreach (var (chat, sending) in _underWay.Where(u => u.Value.IsCompleted).ToList())
        {
            _underWay.Remove(chat);
            _sent += await sending ? 1 : 0;
        }
    }

    private async Task SleepAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var until = now + LongestSleep;
        if (_underWay.Count < channel.AtOnce && outbox.NextDue(channel.Name) is { } due)
        {
            // With a chat under way the first in line may be its own: its end wakes us.
            var next = Later(NextForBot(now), due);
            until = next > now || _underWay.Count == 0 ? Earlier(until, next) : until;
        }

        if (until <= now)
        {
            return;
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        List<Task> events = [Task.Delay(until - now, time, enough.Token), _woken.WaitAsync(enough.Token), .. _underWay.Values];
        await Task.WhenAny(events);
        await enough.CancelAsync();
    }

    private bool IsPaced() => outbox.NextDue(channel.Name) is { } due && due <= Later(_pacedUntil, time.GetUtcNow());

    private DateTimeOffset Arrived(string chat)
    {
        lock (_pace)
        {
            var next = _pacer.Arrived(chat, time.GetUtcNow());
            _pacedUntil = Later(_pacedUntil, next);
            return next;
        }
    }

    private DateTimeOffset Flooded(string chat, TimeSpan retryAfter)
    {
        lock (_pace)
        {
            return _pacer.Flooded(chat, retryAfter, time.GetUtcNow());
        }
    }

    private DateTimeOffset NextForChat(string chat, DateTimeOffset now)
    {
        lock (_pace)
        {
            return _pacer.Next(chat, now);
        }
    }

    private DateTimeOffset NextForBot(DateTimeOffset now)
    {
        lock (_pace)
        {
            return _pacer.Next(now);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}

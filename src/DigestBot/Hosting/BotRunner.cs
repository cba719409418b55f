using DigestBot.Chat.Console;
using DigestBot.Cli;
using DigestBot.Commands;
using DigestBot.Delivery;
using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Search;
using DigestBot.Storage;
using DigestBot.Stories;
using DigestBot.Subscriptions;
using Microsoft.Extensions.Logging;

namespace DigestBot.Hosting;

/// <summary>Turns the bot's loops: polling, delivery, housekeeping and the answers to other processes.</summary>
internal sealed partial class BotRunner(
    BotSettings settings, FeedCatalogue catalogue, PollLoop polling, OutboxFiller queue, EditFiller edits, DeliveryLoop delivery, ISubscriptionStore subscriptions,
    IStoryStore stories, IArticleStore articles, IOutboxStore outbox, RetentionOptions retention, ForgottenFeeds forgotten, ControlServer control, IndexKeeper index, Heartbeat heartbeat,
    IEnumerable<IListener> listeners, TimeProvider time, ILogger<BotRunner> logger) : IBotRunner
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Housekeeping = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public int EnabledFeeds => catalogue.Load().Count(s => s.Enabled);

    /// <inheritdoc/>
    public async Task RunOnceAsync(string language, Action<PollOutcome> report, CancellationToken cancel)
    {
        Begin(language);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var answers = Task.WhenAll(control.RunAsync(end.Token), index.RunAsync(end.Token));
        try
        {
            await polling.RunOnceAsync(report, cancel);
            queue.Fill();
            edits.Fill();
            await delivery.DrainAsync(cancel);
            Tidy();
        }
        finally
        {
            await end.CancelAsync();
            await answers.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <inheritdoc/>
    public async Task RunAsync(string language, Action<PollOutcome> report, CancellationToken cancel)
    {
        Begin(language);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var news = new SemaphoreSlim(1);
        List<Task> loops =
        [
            control.RunAsync(end.Token),
            index.RunAsync(end.Token),
            polling.RunAsync(report, () => news.Release(), end.Token),
            FillAsync(news, end.Token),
            delivery.RunAsync(heartbeat.Beat, end.Token),
            .. listeners.Select(l => l.RunAsync(end.Token)),
        ];
        await Task.WhenAny(loops); // none ends by itself: one that does has failed, or all are to end
        await end.CancelAsync();
        await Task.WhenAll(loops);
    }

    private async Task FillAsync(SemaphoreSlim news, CancellationToken cancel)
    {
        var tidied = time.GetTimestamp();
        Tidy();
        while (true)
        {
            heartbeat.Beat();
            if (queue.Fill() + edits.Fill() > 0)
            {
                delivery.Wake();
            }

            if (time.GetElapsedTime(tidied) > Housekeeping)
            {
                Tidy();
                tidied = time.GetTimestamp();
            }

            await news.WaitAsync(LongestPause, cancel);
        }
    }

    private void Begin(string language)
    {
        LogUnknown(delivery.Recover());
        if (settings.Discord.Token is not null)
        {
            LogNoPlatform();
        }

        var known = subscriptions.Find(ConsoleChannel.ChannelName);
        if (settings.Telegram.Token is not null)
        {
            if (known is not null)
            {
                subscriptions.Save(known with { Paused = "a platform is set up" });
            }

            return;
        }

        // With no platform to send to, the terminal is the reader.
        subscriptions.Save(new Subscription(ConsoleChannel.ChannelName, ConsoleChannel.ChannelName, "-", language, known?.Cursor ?? 0));
    }

    private void Tidy()
    {
        var now = time.GetUtcNow();
        stories.Purge(now - retention.KeepArticles);
        LogPurged(articles.Purge(now - retention.KeepArticles, now - retention.KeepSeen));
        outbox.Purge(now - retention.KeepSent);
        forgotten.Purge(now);
    }

    private void LogUnknown(int count)
    {
        if (count > 0)
        {
            LogUnknownFate(count, settings.Delivery.OnUnknown);
        }
    }

    private void LogPurged(int count)
    {
        if (count > 0)
        {
            LogPurgedArticles(count);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} message may or may not have arrived before the last end; Delivery:OnUnknown is {Choice}")]
    private partial void LogUnknownFate(int count, OnUnknown choice);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord:Token is set, but this version does not speak to Discord")]
    private partial void LogNoPlatform();

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} articles past Storage:KeepArticles were deleted")]
    private partial void LogPurgedArticles(int count);
}

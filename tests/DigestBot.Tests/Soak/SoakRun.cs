using System.Diagnostics;
using System.Globalization;
using DigestBot.Delivery;
using DigestBot.Storage.LiteDb;
using DigestBot.Subscriptions;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Soak;

/// <summary>The real program against a feed server that goes on publishing and a Telegram that goes on failing, killed again and again.</summary>
internal sealed class SoakRun(SoakPlan plan)
{
    private const int Feeds = 4;

    private readonly Random _random = new(plan.Seed);
    private readonly InventedTitles _titles = new(new Random(plan.Seed));
    private readonly SoakFaults _faults = new(plan);
    private readonly IReadOnlyList<string> _chats = [.. Enumerable.Range(1000, plan.Chats).Select(n => n.ToString(CultureInfo.InvariantCulture))];
    private int _published;
    private double _peak;

    public async Task<SoakResult> RunAsync(CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        await using var telegram = await BotApiServer.StartAsync();
        await using var feeds = await FeedServer.StartAsync();
        using var folder = Folder(telegram, feeds);
        Subscribe(folder);
        (telegram.Fault, telegram.Before) = (_faults.Of, _faults.BeforeAsync);
        for (var round = 0; round < Math.Max(plan.Kills, plan.Batches); round++)
        {
            if (round < plan.Batches)
            {
                Publish(feeds, plan.Stories * (round + 1) / plan.Batches);
            }

            await using var bot = folder.Start("run");
            await SomeCallsAsync(telegram, cancel);
            _peak = Math.Max(_peak, bot.PeakMegabytes());
            bot.Kill();
            await bot.EndAsync();
        }

        await FinishAsync(folder, telegram, cancel);
        Assert.Empty(telegram.Problems);
        return Result(folder, telegram, watch.Elapsed);
    }

    private BotFolder Folder(BotApiServer telegram, FeedServer feeds) => new BotFolder()
        .Set("Telegram:Token", BotApiServer.Token)
        .Set("Telegram:ApiUrl", telegram.Address.AbsoluteUri)
        .Set("Access:Mode", "open")
        .Set("Delivery:TelegramPerSecond", "0")
        .Set("Delivery:TelegramPerChatPerSecond", "0")
        .Set("Delivery:OnUnknown", plan.OnUnknown == OnUnknown.Skip ? "skip" : "resend")
        .UseFeeds(Enumerable.Range(0, Feeds).Select(n => ("f" + n, feeds.Feed("f" + n).Url)));

    private void Subscribe(BotFolder folder)
    {
        Directory.CreateDirectory(folder.Data);
        using var store = new LiteStore(new LiteStoreOptions(folder.Database));
        var subscriptions = new LiteSubscriptionStore(store);
        store.Run(() =>
        {
            foreach (var chat in _chats)
            {
                subscriptions.Save(new Subscription("s" + chat, "telegram", chat, "en", 0));
            }
        });
    }

    private void Publish(FeedServer feeds, int until)
    {
        while (_published < until)
        {
            _published++;
            feeds.Feed("f" + (_published % Feeds)).Add(_titles.Next() + " " + SoakLedger.MarkOf(_published));
        }
    }

    /// <summary>Lets the bot send for a while that ends anywhere: by calls, not by a clock, so that slow machines do as much.</summary>
    private async Task SomeCallsAsync(BotApiServer telegram, CancellationToken cancel)
    {
        var until = telegram.Calls("sendMessage") + _random.Next(1, plan.Chats * 3 / 2);
        var patience = Stopwatch.StartNew();
        while (telegram.Calls("sendMessage") < until && patience.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(5, cancel);
        }
    }

    private async Task FinishAsync(BotFolder folder, BotApiServer telegram, CancellationToken cancel)
    {
        await using var bot = folder.Start("run");
        var (calls, quiet) = (-1, Stopwatch.StartNew());
        while (quiet.Elapsed < TimeSpan.FromSeconds(4 + (11 << (plan.FaultsInARow - 1)))) // longer than any message waits after its last fault
        {
            await Task.Delay(200, cancel);
            if (telegram.Calls("sendMessage") is var now && now != calls)
            {
                calls = now;
                quiet.Restart();
            }

            if (plan.OnUnknown == OnUnknown.Resend && quiet.Elapsed > TimeSpan.FromSeconds(2) && Ledger(telegram).Missing(_chats, plan.Stories).Count == 0)
            {
                break;
            }
        }

        _peak = Math.Max(_peak, bot.PeakMegabytes());
        bot.Terminate();
        await bot.EndAsync();
    }

    private static SoakLedger Ledger(BotApiServer telegram)
    {
        var ledger = new SoakLedger();
        foreach (var message in telegram.Sent.Where(m => !m.IsEdit))
        {
            ledger.Took(message.Chat, message.Text);
        }

        return ledger;
    }

    private SoakResult Result(BotFolder folder, BotApiServer telegram, TimeSpan took)
    {
        using var store = new LiteStore(new LiteStoreOptions(folder.Database));
        var outbox = new LiteOutboxStore(store);
        var skipped = outbox.DeadLetters(int.MaxValue).SelectMany(d => d.Entry.Message.Stories, static (d, s) => (d.Entry.Chat, Text: s.Headline + s.OriginalHeadline))
            .SelectMany(t => SoakLedger.StoriesIn(t.Text), static (t, story) => (t.Chat, story)).ToHashSet();
        var ledger = Ledger(telegram);
        var missing = ledger.Missing(_chats, plan.Stories);
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Chats} chats, {plan.Stories} stories, {plan.Kills} kills, {plan.OnUnknown}: {telegram.Calls("sendMessage")} calls, {telegram.Sent.Count} taken, faults {string.Join(", ", _faults.Made.Select(f => $"{f.Key} {f.Value}"))}; {ledger.Doubled} came again, {missing.Count} missing, {outbox.Uncertain()} doubts, {outbox.Waiting()} waiting; {took.TotalSeconds:0} s, {_peak:0} MB");
        return new SoakResult(plan, ledger, missing, outbox.Uncertain(), skipped, told);
    }
}

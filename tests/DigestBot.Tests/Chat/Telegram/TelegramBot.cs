using System.Text.Json;
using DigestBot.Cards;
using DigestBot.Cli;
using DigestBot.Feeds;
using DigestBot.Hosting;
using DigestBot.Search;
using DigestBot.Storage;
using DigestBot.Stories;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tests.Chat.Telegram;

/// <summary>The whole bot, talking to the fake Telegram over real HTTP.</summary>
internal sealed class TelegramBot : IAsyncDisposable
{
    private static readonly string[] Owners = ["telegram:1"];

    private readonly TempFolder _folder;
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    private TelegramBot(BotApiServer telegram, TempFolder folder, ServiceProvider services)
    {
        (Telegram, _folder, _services) = (telegram, folder, services);
        _running = services.GetRequiredService<IBotRunner>().RunAsync("en", static _ => { }, _end.Token);
    }

    public BotApiServer Telegram { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <param name="access"><c>open</c> or <c>private</c>; user 1 is the owner.</param>
    /// <param name="prepare">What is to be in the store before the bot starts.</param>
    /// <param name="polls">A network that may be polled although it is private.</param>
    /// <param name="webhook">By which updates come; null = by long polling.</param>
    public static async Task<TelegramBot> StartAsync(string access = "open", Action<IServiceProvider>? prepare = null, WebhookWish? webhook = null, string? polls = null)
    {
        var telegram = await BotApiServer.StartAsync();
        var folder = new TempFolder();
        var config = folder.Write("settings.json", JsonSerializer.Serialize(new
        {
            Telegram = new { BotApiServer.Token, ApiUrl = telegram.Address.ToString(), Webhook = webhook },
            Polling = new { AllowNetworks = polls, HostSpacing = "00:00:00" },
            Access = new { Mode = access, Owners },
            Delivery = new { TelegramPerSecond = "0", TelegramPerChatPerSecond = "0", TelegramPerGroupPerMinute = "0" },
        }));
        var services = new BotFactory(static _ => { }).Open(new BotStart
        {
            Data = new DataFolder(folder.Path),
            Config = config,
            Catalogue = new FeedCatalogue([folder.Write("feeds.json", "[]")], folder.File("own.json")),
        });
        prepare?.Invoke(services);
        var bot = new TelegramBot(telegram, folder, services);
        for (var keeper = services.GetRequiredService<IndexKeeper>(); !keeper.IsComplete;)
            await Task.Delay(10, TestContext.Current.CancellationToken); // else what the test prepared may not be found yet
        return bot;
    }

    /// <summary>Adds stories of today.</summary>
    public void AddStories(int count, int first = 0) => AddStories(_services, count, first);

    public static void AddStories(IServiceProvider services, int count, int first = 0, params IReadOnlyList<Party> parties)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var n = first; n < first + count; n++)
        {
            var article = Some.Article($"a{n}", $"Headline {n}", url: $"http://news.example/{n}", published: now);
            services.GetRequiredService<ITransactions>().Run(() =>
                services.GetRequiredService<StoryMerger>().Take(article, Some.Card(id: article.Id, headline: article.Title!, happened: new CardEvent(null, null, "agreement"), parties: parties) with { Published = DateOnly.FromDateTime(now.UtcDateTime) }, now));
        }
    }

    /// <summary>Says something and waits for the next message.</summary>
    public async Task<SentMessage> AskAsync(string text, long chat = 42, long user = 42, string language = "en", int? topic = null)
    {
        var before = Telegram.Sent.Count;
        Telegram.Say(text, chat, user, language, topic);
        return (await Telegram.WaitAsync(s => s.Count > before))[before];
    }

    /// <summary>Presses a button and waits for what comes of it.</summary>
    public async Task<SentMessage> PressAsync(SentMessage message, string data, long user = 42)
    {
        var before = Telegram.Sent.Count;
        Telegram.Press(message, data, user);
        return (await Telegram.WaitAsync(s => s.Count > before))[before];
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await _services.DisposeAsync();
        await Telegram.DisposeAsync();
        _folder.Dispose();
        _end.Dispose();
        Assert.DoesNotContain(Telegram.Sent, s => s.HasPreview);
        Assert.Empty(Telegram.Problems); // whatever a test was about, the API was used as it is documented
    }
}

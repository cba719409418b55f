using System.Globalization;
using System.Text;
using System.Text.Json;
using DigestBot.Cards;
using DigestBot.Chat.Telegram;
using DigestBot.Cli;
using DigestBot.Delivery;
using DigestBot.Feeds;
using DigestBot.Hosting;
using DigestBot.Storage;
using DigestBot.Stories;
using DigestBot.Subscriptions;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Tests.Chat.Telegram.Snapshots;

/// <summary>The bot with a clock that stands still, and every message that it sends to the fake Telegram, written down as it went over the wire.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private const long SomeUser = 1000;

    private readonly BotApiServer _telegram;
    private readonly TempFolder _folder;
    private readonly ServiceProvider _services;
    private readonly StringBuilder _told = new();
    private readonly Lock _gate = new();
    private int _lastUpdate;
    private int _lastSubscription;

    private Scene(BotApiServer telegram, TempFolder folder, ServiceProvider services, string language)
    {
        (_telegram, _folder, _services, Language) = (telegram, folder, services, language);
        telegram.Fault = Record;
    }

    public string Language { get; }

    /// <summary>What Telegram answers to a message instead of taking it.</summary>
    public Func<JsonElement, BotApiFault?> Fault { get; set; } = static _ => null;

    public static async Task<Scene> OpenAsync(string language, string access)
    {
        var telegram = await BotApiServer.StartAsync();
        var folder = new TempFolder();
        string[] owners = ["telegram:1"];
        var services = new BotFactory(static _ => { }).Open(new BotStart
        {
            Data = new DataFolder(folder.Path),
            Config = folder.Write("settings.json", JsonSerializer.Serialize(new
            {
                Telegram = new { BotApiServer.Token, ApiUrl = telegram.Address.ToString() },
                Access = new { Mode = access, Owners = owners },
                Delivery = new { TelegramPerSecond = "0", TelegramPerChatPerSecond = "0", TelegramPerGroupPerMinute = "0" },
            })),
            Catalogue = new FeedCatalogue([folder.Write("feeds.json", JsonSerializer.Serialize(SceneStories.Feeds))], folder.File("own.json")),
            Time = new FakeTimeProvider(SceneStories.Now),
        });
        return new Scene(telegram, folder, services, language);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Add(IReadOnlyList<DigestBot.Stories.Story> stories) => Get<ITransactions>().Run(() =>
    {
        foreach (var story in stories)
        {
            Get<IStoryStore>().Add(story);
        }
    });

    /// <summary>Takes an article in as the bot does.</summary>
    public void TakeIn(Article article) => Get<ITransactions>().Run(() => Get<StoryMerger>().Take(article, Some.Card(article.Id, article.Title!), SceneStories.Now));

    /// <summary>Has a chat get every story there is, for once.</summary>
    public async Task DeliverAsync(Func<Subscription, Subscription> how)
    {
        var subscription = how(new Subscription(string.Create(CultureInfo.InvariantCulture, $"s{++_lastSubscription}"), TelegramChannel.ChannelName, "10", Language, 0));
        Get<ISubscriptionStore>().Save(subscription);
        await DeliverAsync();
        Get<ISubscriptionStore>().Remove(subscription.Id);
    }

    /// <summary>Sends what is due.</summary>
    public async Task DeliverAsync()
    {
        Get<OutboxFiller>().Fill();
        await Get<DeliveryLoop>().DrainAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Somebody writes to the bot, each time somebody else unless it is said who: nobody may ask often.</summary>
    public Task SayAsync(string words, long chat, long? user = null) => HandleAsync(new Update
    {
        Id = ++_lastUpdate,
        Message = new Message { Id = _lastUpdate, Text = words, Chat = Chat(chat), From = User(user ?? SomeUser + _lastUpdate), Date = SceneStories.Now.UtcDateTime },
    });

    /// <summary>Somebody presses a button.</summary>
    public Task PressAsync(string data, long chat) => HandleAsync(new Update
    {
        Id = ++_lastUpdate,
        CallbackQuery = new CallbackQuery
        {
            Id = "press", From = User(SomeUser), ChatInstance = "1", Data = data, Message = new Message { Id = 1, Chat = Chat(chat), Date = SceneStories.Now.UtcDateTime },
        },
    });

    /// <summary>Makes the catalogue unreadable.</summary>
    public void BreakCatalogue() => _folder.Write("feeds.json", "[broken");

    /// <summary>A line of ours between messages.</summary>
    public void Note(string words)
    {
        lock (_gate)
        {
            _told.Append("<!-- ").Append(words).Append(" -->\n");
        }
    }

    /// <summary>What another scene told.</summary>
    public void Tell(string told)
    {
        lock (_gate)
        {
            _told.Append(told);
        }
    }

    /// <summary>What was sent since it was last asked for.</summary>
    public string Told()
    {
        lock (_gate)
        {
            var told = _told.ToString();
            _told.Clear();
            return told;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _telegram.DisposeAsync();
        _folder.Dispose();
        Assert.Empty(_telegram.Problems);
    }

    private Task HandleAsync(Update update) => Get<TelegramDispatcher>().HandleAsync(update, TestContext.Current.CancellationToken);

    private BotApiFault? Record(string method, JsonElement body)
    {
        if (method is not ("sendMessage" or "editMessageText"))
        {
            return null;
        }

        if (Fault(body) is { } fault)
        {
            return fault;
        }

        lock (_gate)
        {
            if (_told.Length > 0 && !_told.ToString().EndsWith("-->\n", StringComparison.Ordinal))
            {
                _told.Append("<!-- next message -->\n");
            }

            _told.Append(Visible(body.GetProperty("text").GetString()!)).Append('\n');
            if (body.TryGetProperty("reply_markup", out var markup))
            {
                foreach (var row in markup.GetProperty("inline_keyboard").EnumerateArray())
                {
                    _told.Append("<!-- ").AppendJoin(' ', row.EnumerateArray().Select(b => $"[{Visible(b.GetProperty("text").GetString()!)}]({b.GetProperty("callback_data").GetString()})")).Append(" -->\n");
                }
            }
        }

        return null;
    }

    /// <summary>Marks of direction as references, so that a reviewer sees them.</summary>
    private static string Visible(string text)
    {
        var seen = new StringBuilder();
        foreach (var c in text)
        {
            seen.Append(CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format ? $"&#x{(int)c:X};" : c);
        }

        return seen.ToString();
    }

    private static global::Telegram.Bot.Types.Chat Chat(long id) => new() { Id = id, Type = id > 0 ? ChatType.Private : ChatType.Supergroup };

    private User User(long id) => new() { Id = id, FirstName = "A", LanguageCode = Language };
}

using System.Globalization;
using DigestBot.Chat.Telegram;
using DigestBot.Delivery;
using DigestBot.Digests;
using DigestBot.Subscriptions;
using DigestBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tests.Chat.Telegram;

/// <summary>Groups, channels, topics and what happens to chats.</summary>
public sealed class TelegramChatTests
{
    private const long Admin = 7;
    private const long Group = -1001;

    [Fact]
    public async Task AnAdminSubscribesTheirChannelFromAPrivateChat()
    {
        await using var bot = await StartAsync();

        var answer = await bot.AskAsync("/subscribe @ministry_news 09:00 country:MX", Admin, Admin);

        var kept = Assert.Single(Subscriptions(bot));
        Assert.Equal((N(Admin), true), (answer.Chat, answer.Text.StartsWith("Subscribed: daily at 09:00", StringComparison.Ordinal)));
        Assert.Equal((N(BotApiServer.ChannelId), "country:MX"), (kept.Chat, FilterText.Write(kept.Filter)));
    }

    [Fact]
    public async Task DigestsOfAChannelGoThere()
    {
        await using var bot = await StartAsync(s => TelegramBot.AddStories(s, 1));
        await bot.AskAsync("/subscribe @ministry_news", Admin, Admin);

        Assert.Contains("Headline 0", (await bot.Telegram.WaitAsync(s => s.Any(m => m.Chat == N(BotApiServer.ChannelId)))).Single(m => m.Chat != N(Admin)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(42, true)]
    [InlineData(Admin, false)]
    public async Task AChannelIsSubscribedOnlyWherePersonAndBotAreAdmins(long user, bool isBotAdmin)
    {
        await using var bot = await StartAsync();
        bot.Telegram.IsBotAdmin = isBotAdmin;

        Assert.Equal(Texts.For("en").Words.Replies.AdminsOnly, (await bot.AskAsync("/subscribe @ministry_news", user, user)).Text);
        Assert.Empty(Subscriptions(bot));
    }

    [Fact]
    public async Task AChannelThatIsNotThereIsRefused()
    {
        await using var bot = await StartAsync();
        bot.Telegram.Fault = static (method, _) => method == "getChat" ? new BotApiFault(400, "Bad Request: chat not found") : null;

        Assert.Equal(Texts.For("en").Words.Replies.AdminsOnly, (await bot.AskAsync("/subscribe @nobody", Admin, Admin)).Text);
    }

    [Theory]
    [InlineData("/settings")]
    [InlineData("/schedule 1 09:00")]
    [InlineData("/filter 1 country:MX")]
    [InlineData("/language de")]
    [InlineData("/timezone tokyo")]
    [InlineData("/unsubscribe all")]
    public async Task WhoIsNoAdminOfAGroupChangesNothing(string asked)
    {
        await using var bot = await StartAsync(Subscribe(Group));

        Assert.Equal(Texts.For("en").Words.Replies.AdminsOnly, (await bot.AskAsync(asked, Group, user: 42)).Text);
        Assert.Equal(("en", "now"), (Subscriptions(bot)[0].Language, ScheduleText.Write(Subscriptions(bot)[0].Schedule.Times)));
    }

    [Theory]
    [InlineData("1|settings|s sound")]
    [InlineData("1|unsubscribe|s")]
    [InlineData("1|broadcast|hello")]
    public async Task AForgedButtonDoesNoMoreThanItsMakerMay(string data)
    {
        await using var bot = await StartAsync(Subscribe(Group));
        var page = await bot.AskAsync("/help", Group, user: 42);

        var answer = (await bot.PressAsync(page, data, user: 42)).Text;

        Assert.StartsWith("Only ", answer, StringComparison.Ordinal);
        Assert.False(Assert.Single(Subscriptions(bot)).Silent);
    }

    [Fact]
    public async Task AnswersStayInTheirTopic()
    {
        await using var bot = await StartAsync();

        Assert.Equal(5, (await bot.AskAsync("/help", Group, topic: 5)).Thread);
    }

    [Fact]
    public async Task WordsOfAGroupThatAreNoCommandAreNotOurs()
    {
        await using var bot = await StartAsync();
        bot.Telegram.Say("just talking", Group);
        bot.Telegram.Say("/help@other_bot", Group);

        await bot.AskAsync("/help", Group);

        Assert.Single(bot.Telegram.Sent);
    }

    [Fact]
    public async Task AGroupThatSaysItsNewIdIsKnownByItEverywhere()
    {
        await using var bot = await StartAsync(Subscribe(-5));
        bot.Get<IChatStore>().Save(new ChatPreferences("telegram", "-5", "de", "Europe/Berlin"));
        bot.Get<IOutboxStore>().Add([new OutboxEntry
        {
            Key = "k", Channel = "telegram", Chat = "-5", Message = new Digest { Language = "en", Stories = [], Note = "waits" }, NotBefore = TimeProvider.System.GetUtcNow().AddDays(1),
        }]);

        bot.Telegram.Upgrade(-5, -1005);
        await bot.AskAsync("/help", chat: 42); // updates come in order

        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (bot.Get<ITelegramState>().Pending().Count > 0)
        {
            await Task.Delay(20, hang.Token);
        }

        Assert.Equal("-1005", Assert.Single(Subscriptions(bot)).Chat);
        Assert.Equal(("de", "Europe/Berlin"), bot.Get<IChatStore>().Find("telegram", "-1005") is { } prefers ? (prefers.Language, prefers.TimeZone) : default);
        Assert.Equal(["k"], bot.Get<IOutboxStore>().OfChat("telegram", "-1005", 5).Select(e => e.Key));
    }

    [Theory]
    [InlineData("kicked")]
    [InlineData("left")]
    public async Task AChatThatRemovedTheBotIsPausedAndToldSoWhenItReturns(string status)
    {
        await using var bot = await StartAsync(Subscribe(Group));
        bot.Telegram.Remove(Group, status);

        Assert.StartsWith("Nothing was sent for a while", (await bot.AskAsync("/start", Group, Admin)).Text, StringComparison.Ordinal);
        Assert.Null(Assert.Single(Subscriptions(bot)).Paused);
    }

    [Fact]
    public async Task AnOwnersWordsReachEveryChatOnce()
    {
        await using var bot = await StartAsync(s =>
        {
            Subscribe(Group)(s);
            s.GetRequiredService<ISubscriptionStore>().Save(new Subscription("second", "telegram", N(Group), "en", 0));
            s.GetRequiredService<ISubscriptionStore>().Save(new Subscription("other", "telegram", "43", "en", 0));
        });

        await bot.AskAsync("/broadcast Maintenance <tonight>", chat: 1, user: 1);
        var sent = await bot.Telegram.WaitAsync(s => s.Count == 3);

        Assert.Equal([N(Group), "43"], sent.Where(s => s.Text == "Maintenance <tonight>").Select(s => s.Chat).Order());
    }

    private static string N(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static Action<IServiceProvider> Subscribe(long chat) => services =>
        services.GetRequiredService<ISubscriptionStore>().Save(new Subscription("s", "telegram", N(chat), "en", 0));

    private static async Task<TelegramBot> StartAsync(Action<IServiceProvider>? prepare = null)
    {
        var bot = await TelegramBot.StartAsync(prepare: prepare);
        bot.Telegram.Admins.Add(Admin);
        return bot;
    }

    private static IReadOnlyList<Subscription> Subscriptions(TelegramBot bot) => [.. bot.Get<ISubscriptionStore>().All().Where(s => s.Channel == "telegram")];
}

using DigestBot.Digests;
using DigestBot.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tests.Chat.Telegram;

public sealed class TelegramCommandTests
{
    [Theory]
    [InlineData("en", "Hello!")]
    [InlineData("ru", "Здравствуйте!")]
    [InlineData("pt-br", "Olá!")]
    [InlineData("sw", "Hello!")]
    public async Task StartIsAnsweredInTheLanguageOfThePerson(string language, string greeting)
    {
        await using var bot = await TelegramBot.StartAsync();

        Assert.StartsWith(greeting, (await bot.AskAsync("/start", language: language)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASubscriptionBringsADigestOfTheLastDaysAtOnce()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => TelegramBot.AddStories(s, 3));

        await bot.AskAsync("/subscribe");
        var sent = await bot.Telegram.WaitAsync(s => s.Count == 2);

        Assert.Contains("Subscribed: daily at 08:00", string.Concat(sent.Select(s => s.Text)), StringComparison.Ordinal);
        Assert.Contains("Headline 0", string.Concat(sent.Select(s => s.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoryIsPostedAtOnceToWhoWantsItSo()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync("/subscribe now");
        await bot.Telegram.WaitAsync(s => s.Count == 2); // "nothing new" is the first digest

        bot.AddStories(1);
        var sent = await bot.Telegram.WaitAsync(s => s.Count == 3);

        Assert.StartsWith("🤝 Headline 0", sent[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverySettingCanBeTyped()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync("/subscribe 09:00");
        await bot.Telegram.WaitAsync(s => s.Count == 2);

        Assert.Contains("Asia/Tokyo", (await bot.AskAsync("/timezone tokyo")).Text, StringComparison.Ordinal);
        Assert.Contains("Mon 09:30", (await bot.AskAsync("/schedule mon 09:30")).Text, StringComparison.Ordinal);
        Assert.Contains("country:RU", (await bot.AskAsync("/filter country:Russia -topic:postal")).Text, StringComparison.Ordinal);
        Assert.Contains("Deutsch", (await bot.AskAsync("/language de")).Text, StringComparison.Ordinal);
        var kept = Assert.Single(bot.Get<ISubscriptionStore>().OfChat("telegram", "42"));
        Assert.Equal(("de", "Asia/Tokyo", "mon 09:30"), (kept.Language, kept.Schedule.TimeZone, ScheduleText.Write(kept.Schedule.Times)));
        Assert.Equal("country:RU -topic:postal", FilterText.Write(kept.Filter));
    }

    [Fact]
    public async Task SettingsAreChangedInPlaceByButtons()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync("/subscribe");
        await bot.Telegram.WaitAsync(s => s.Count == 2);
        var page = await bot.AskAsync("/settings");

        var changed = await bot.PressAsync(page, page.Buttons.Single(b => b.EndsWith(" sound", StringComparison.Ordinal)));

        Assert.Equal((page.Id, true), (changed.Id, changed.IsEdit));
        Assert.True(Assert.Single(bot.Get<ISubscriptionStore>().OfChat("telegram", "42")).Silent);
    }

    [Theory]
    [InlineData("0|settings|x")]
    [InlineData("1|nonsense|")]
    [InlineData("garbage")]
    public async Task AButtonThatWeNeverMadeIsAnsweredPolitely(string data)
    {
        await using var bot = await TelegramBot.StartAsync();
        var page = await bot.AskAsync("/start");

        Assert.Equal(Texts.For("en").Words.Replies.OldButton, (await bot.PressAsync(page, data)).Text);
    }

    [Fact]
    public async Task UnsubscribingEndsIt()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync("/subscribe");
        await bot.Telegram.WaitAsync(s => s.Count == 2);

        Assert.StartsWith("Removed", (await bot.AskAsync("/unsubscribe")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Get<ISubscriptionStore>().All(), s => s.Channel == "telegram");
    }

    [Theory]
    [InlineData("/digest")]
    [InlineData("/today")]
    [InlineData("/search Headline")]
    [InlineData("Headline")]
    public async Task StoriesAreToldToWhoAsks(string asked)
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => TelegramBot.AddStories(s, 3));

        Assert.Contains("Headline 1", (await bot.AskAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsFoundIsTurnedByButtons()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => TelegramBot.AddStories(s, 7));
        var first = await bot.AskAsync("/search Headline");

        var second = await bot.PressAsync(first, Assert.Single(first.Buttons));

        Assert.Equal(7, (first.Text + second.Text).Split("🤝").Length - 1);
        Assert.Contains("Headline", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/help", "/subscribe")]
    [InlineData("/feeds", "Sources: 0")]
    [InlineData("/subscriptions", "/subscribe")]
    [InlineData("/nonsense", "/nonsense")]
    [InlineData("/help@digest_bot", "/subscribe")]
    [InlineData("/schedule 25:00", "/subscribe")]
    [InlineData("/timezone Atlantis", "Atlantis")]
    [InlineData("/stats", "owner")]
    public async Task EveryCommandIsAnswered(string asked, string answer)
    {
        await using var bot = await TelegramBot.StartAsync();

        Assert.Contains(answer, (await bot.AskAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyAdminsChangeTheSettingsOfAGroup()
    {
        await using var bot = await TelegramBot.StartAsync();
        bot.Telegram.Admins.Add(7);

        Assert.Equal(Texts.For("en").Words.Replies.AdminsOnly, (await bot.AskAsync("/subscribe", chat: -100, user: 42)).Text);
        Assert.StartsWith("Subscribed", (await bot.AskAsync("/subscribe", chat: -100, user: 7)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASubscriptionMadeInATopicBringsItsDigestsThere()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => TelegramBot.AddStories(s, 1));
        bot.Telegram.Admins.Add(7);

        await bot.AskAsync("/subscribe", chat: -100, user: 7, topic: 5);
        var sent = await bot.Telegram.WaitAsync(s => s.Count == 2);

        Assert.All(sent, s => Assert.Equal(5, s.Thread));
    }

    [Fact]
    public async Task APrivateBotTellsStrangersWhomToAsk()
    {
        await using var bot = await TelegramBot.StartAsync(access: "private");

        Assert.Contains("telegram:42", (await bot.AskAsync("/subscribe")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Hello", (await bot.AskAsync("/start", chat: 1, user: 1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileWordsAreAnsweredAndNothingBreaks()
    {
        await using var bot = await TelegramBot.StartAsync();
        string[] hostile =
        [
            "/search " + new string('x', 10_000), "/search <b>&amp;<script>", "/search \u202Egnp.exe\u0000\u001b[31m", "/filter " + new string('"', 500), "/timezone ../../etc/passwd\n<a href=x>",
            "/digest 99999999999999999999d", "/schedule \ud800", "/unsubscribe -1",
        ];

        foreach (var words in hostile)
        {
            Assert.NotEmpty((await bot.AskAsync(words)).Text);
        }
    }

    [Fact]
    public async Task WhoAsksTooMuchIsToldOnce()
    {
        await using var bot = await TelegramBot.StartAsync();
        for (var n = 0; n < 25; n++)
        {
            bot.Telegram.Say("/help");
        }

        var sent = await bot.Telegram.WaitAsync(s => s.Count == 21);
        await bot.AskAsync("/help", chat: 43, user: 43);

        Assert.StartsWith("That was a lot", sent[20].Text, StringComparison.Ordinal);
        Assert.Equal(22, bot.Telegram.Sent.Count);
    }

    [Fact]
    public async Task AChatHasNoMoreThanTwentySubscriptions()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => Enumerable.Range(0, 20).ToList().ForEach(
            n => s.GetRequiredService<ISubscriptionStore>().Save(new Subscription("s" + n, "telegram", "42", "en", 0))));

        Assert.Contains("20 subscriptions at most", (await bot.AskAsync("/subscribe")).Text, StringComparison.Ordinal);
        Assert.Equal(20, bot.Get<ISubscriptionStore>().OfChat("telegram", "42").Count);
    }

    [Fact]
    public async Task ASubscriptionOfManyIsChangedByItsNumber()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => Enumerable.Range(0, 2).ToList().ForEach(
            n => s.GetRequiredService<ISubscriptionStore>().Save(new Subscription("s" + n, "telegram", "42", "en", 0))));

        Assert.Contains("/filter 1 country:RU", (await bot.AskAsync("/filter country:MX")).Text, StringComparison.Ordinal); // which one?
        await bot.AskAsync("/filter 2 country:MX -re:^weekly");

        Assert.Equal(["", "country:MX -re:\"^weekly\""], bot.Get<ISubscriptionStore>().OfChat("telegram", "42").Select(s => FilterText.Write(s.Filter)));
    }

    [Theory]
    [InlineData(" empty")]
    [InlineData(" sound")]
    [InlineData(" max ")]
    [InlineData(" quiet ")]
    public async Task EachSettingHasAButton(string setting)
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => s.GetRequiredService<ISubscriptionStore>().Save(new Subscription("s", "telegram", "42", "en", 0)));
        var page = await bot.AskAsync("/settings");
        var before = Assert.Single(bot.Get<ISubscriptionStore>().OfChat("telegram", "42"));

        var changed = await bot.PressAsync(page, page.Buttons.Single(b => b.Contains(setting, StringComparison.Ordinal)));

        Assert.NotEqual(page.Text, changed.Text);
        Assert.NotEqual(before, Assert.Single(bot.Get<ISubscriptionStore>().OfChat("telegram", "42")));
    }

    [Theory]
    [InlineData("ru", "Подписаться")]
    [InlineData("de", "Abonnieren")]
    public async Task AMenuIsInTheLanguageOfThePerson(string language, string subscribe)
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync("/start");

        var menus = bot.Telegram.Asked.Where(a => a.Method == "setMyCommands" && a.Body.TryGetProperty("language_code", out var code) && code.GetString() == language).Select(a => a.Body).ToList();

        Assert.Equal(["all_chat_administrators", "all_private_chats", "default"], menus.Select(m => m.GetProperty("scope").GetProperty("type").GetString()).Order());
        Assert.Contains(menus[1].GetProperty("commands").EnumerateArray(), c => c.GetProperty("command").GetString() == "subscribe" && c.GetProperty("description").GetString() == subscribe);
    }

    [Fact]
    public async Task OwnersAreShownTheirCommandsInTheirChat()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync("/start");

        var menu = bot.Telegram.Asked.Single(a => a.Method == "setMyCommands" && a.Body.GetProperty("scope").GetProperty("type").GetString() == "chat").Body;

        Assert.Equal("1", menu.GetProperty("scope").GetProperty("chat_id").ToString());
        Assert.Contains(menu.GetProperty("commands").EnumerateArray(), c => c.GetProperty("command").GetString() == "broadcast");
    }

    [Fact]
    public async Task TheMenuIsToldInEveryLanguageAndForEachKindOfChat()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync("/start");

        Assert.Equal((17 * 3) + 1, bot.Telegram.Calls("setMyCommands"));
    }
}

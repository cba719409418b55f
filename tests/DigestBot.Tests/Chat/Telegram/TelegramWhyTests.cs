using DigestBot.Digests;
using DigestBot.Tests.Fakes;

namespace DigestBot.Tests.Chat.Telegram;

/// <summary><c>/why</c> as people ask it, over the whole bot.</summary>
public sealed class TelegramWhyTests
{
    private const string Link = "http://news.example/0";

    [Fact]
    public async Task WhoAsksWithoutAnItemIsShownHow()
    {
        await using var bot = await TelegramBot.StartAsync();

        Assert.Equal(Texts.For("en").Words.Why.Hint, (await bot.AskAsync("/why")).Text);
    }

    [Fact]
    public async Task AStoryThatWasPostedIsToldToHaveBeenSent()
    {
        await using var bot = await TelegramBot.StartAsync();
        await PostedAsync(bot);

        var answer = (await bot.AskAsync("/why " + Link)).Text;

        Assert.Contains("Headline 0", answer, StringComparison.Ordinal);
        Assert.Contains("It began this story.", answer, StringComparison.Ordinal);
        Assert.Contains("• sent ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoryOfADigestIsToldToHaveBeenSent()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => TelegramBot.AddStories(s, 3));
        await bot.AskAsync("/subscribe");
        await bot.Telegram.WaitAsync(s => s.Count == 2);

        Assert.Contains("• sent ", await UntilAsync(bot, "/why s2", "• sent "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoryThatTheFilterDoesNotTakeIsToldWithThePartOfTheFilter()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => TelegramBot.AddStories(s, 1));
        await bot.AskAsync("/subscribe now topic:5g -lang:es");
        await bot.Telegram.WaitAsync(s => s.Count == 2);

        Assert.Contains("the filter does not take it: topic:5g\n", (await bot.AskAsync("/why s1")).Text + "\n", StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyIsToldWhatOtherChatsGot()
    {
        await using var bot = await TelegramBot.StartAsync();
        await PostedAsync(bot);

        var answer = (await bot.AskAsync("/why " + Link, chat: 43, user: 43)).Text;

        Assert.DoesNotContain("sent ", answer, StringComparison.Ordinal);
        Assert.Contains(Texts.For("en").Words.Replies.NoSubscriptions, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheOwnerIsToldWhatEveryChatGot()
    {
        await using var bot = await TelegramBot.StartAsync();
        await PostedAsync(bot);

        Assert.Contains("• telegram 42: sent ", (await bot.AskAsync("/why " + Link, chat: 1, user: 1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InAGroupTheOwnerIsToldOfThatGroupOnly()
    {
        await using var bot = await TelegramBot.StartAsync();
        await PostedAsync(bot);

        Assert.DoesNotContain("telegram 42", (await bot.AskAsync("/why " + Link, chat: -100, user: 1)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Nothing is kept under")]
    [InlineData("ru", "ничего не хранится")]
    [InlineData("ja", "保存されているものはありません")]
    public async Task WhatIsNotKeptIsSaidInTheLanguageOfThePerson(string language, string said)
    {
        await using var bot = await TelegramBot.StartAsync();

        Assert.Contains(said, (await bot.AskAsync("/why http://nowhere.example/1?a=<b>&c", language: language)).Text, StringComparison.Ordinal);
    }

    private static async Task PostedAsync(TelegramBot bot)
    {
        await bot.AskAsync("/subscribe now");
        await bot.Telegram.WaitAsync(s => s.Count == 2);
        bot.AddStories(1);
        await bot.Telegram.WaitAsync(s => s.Count == 3);
        await UntilAsync(bot, "/why " + Link, "sent ");
    }

    /// <summary>A message arrives before it is recorded: asks until it is.</summary>
    private static async Task<string> UntilAsync(TelegramBot bot, string question, string holds)
    {
        SentMessage answer;
        do
        {
            answer = await bot.AskAsync(question);
        }
        while (!answer.Text.Contains(holds, StringComparison.Ordinal) && answer.Text.Contains("waits to be sent", StringComparison.Ordinal));
        return answer.Text;
    }
}

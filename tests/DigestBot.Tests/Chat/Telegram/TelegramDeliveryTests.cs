using DigestBot.Delivery;
using DigestBot.Stories;
using DigestBot.Subscriptions;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tests.Chat.Telegram;

public sealed class TelegramDeliveryTests
{
    private static Func<string, System.Text.Json.JsonElement, BotApiFault?> Once(BotApiFault fault)
    {
        var told = 0;
        return (method, _) => method == "sendMessage" && Interlocked.Increment(ref told) == 1 ? fault : null;
    }

    [Fact]
    public async Task ALongDigestIsSeveralMessagesAndEachStoryIsInOneOfThem()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s =>
        {
            TelegramBot.AddStories(s, 60);
            Subscribe(s);
        });

        var sent = await bot.Telegram.WaitAsync(s => string.Concat(s.Select(m => m.Text)).Split("🤝").Length - 1 == 60);

        Assert.InRange(sent.Count, 2, 10);
        Assert.All(Enumerable.Range(0, 60), n => Assert.Single(sent, m => m.Text.Contains($"Headline {n}\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(429, "Too Many Requests: retry after 1", 1)]
    [InlineData(500, "Internal Server Error", null)]
    [InlineData(0, "", null)]
    public async Task WhatFailsForAWhileArrivesOnce(int code, string description, int? retryAfter)
    {
        await using var bot = await StartWithStoryAsync(Once(new BotApiFault(code, description, retryAfter)));

        await bot.Telegram.WaitAsync(s => s.Count == 1);
        await WaitForEmptyOutboxAsync(bot);

        Assert.Single(bot.Telegram.Sent);
    }

    [Fact]
    public async Task ABlockedBotPausesTheChatAndStartWakesIt()
    {
        await using var bot = await StartWithStoryAsync(Once(new BotApiFault(403, "Forbidden: bot was blocked by the user")));
        await WaitForEmptyOutboxAsync(bot);
        Assert.NotNull(bot.Get<ISubscriptionStore>().Find("s")!.Paused);

        Assert.Contains("could not write here", (await bot.AskAsync("/start")).Text, StringComparison.Ordinal);
        await bot.Telegram.WaitAsync(s => s.Any(m => m.Text.Contains("Headline 0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AGroupThatBecameASupergroupIsWrittenToOnceUnderItsNewId()
    {
        await using var bot = await StartWithStoryAsync((method, body) => method == "sendMessage" && body.GetProperty("chat_id").ToString() == "42"
            ? new BotApiFault(400, "Bad Request: group chat was upgraded to a supergroup chat", MigrateTo: -10042)
            : null);

        Assert.Equal("-10042", Assert.Single(await bot.Telegram.WaitAsync(s => s.Count == 1)).Chat);
        await WaitForEmptyOutboxAsync(bot);
        Assert.Equal("-10042", bot.Get<ISubscriptionStore>().Find("s")!.Chat);
    }

    [Theory]
    [InlineData("Bad Request: message thread not found")]
    [InlineData("Bad Request: TOPIC_CLOSED")]
    [InlineData("Bad Request: TOPIC_DELETED")]
    public async Task ATopicThatIsGoneFallsBackToTheChatAndSaysSo(string refusal)
    {
        await using var bot = await StartWithStoryAsync(
            (_, body) => body.TryGetProperty("message_thread_id", out var topic) && topic.ValueKind == System.Text.Json.JsonValueKind.Number ? new BotApiFault(400, refusal) : null, thread: "5");

        var sent = Assert.Single(await bot.Telegram.WaitAsync(s => s.Count == 1));

        Assert.Null(sent.Thread);
        Assert.Contains("topic of this chat is gone", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMessageThatIsRefusedIsADeadLetterWithTheReason()
    {
        await using var bot = await StartWithStoryAsync(Once(new BotApiFault(400, "Bad Request: something about this message")));

        await WaitForEmptyOutboxAsync(bot);

        Assert.Contains("something about this message", Assert.Single(bot.Get<IOutboxStore>().DeadLetters(5)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APostIsEditedWhenItsStoryGetsAnotherSource()
    {
        await using var bot = await StartWithStoryAsync(static (_, _) => null);
        var post = Assert.Single(await bot.Telegram.WaitAsync(s => s.Count == 1));

        ChangeStory(bot);
        var edit = (await bot.Telegram.WaitAsync(s => s.Count == 2))[1];

        Assert.Equal((post.Id, true), (edit.Id, edit.IsEdit));
        Assert.Contains("Also reported by", edit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APostThatSomebodyDeletedIsNoTrouble()
    {
        await using var bot = await StartWithStoryAsync((method, _) => method == "editMessageText" ? new BotApiFault(400, "Bad Request: message to edit not found") : null);
        await bot.Telegram.WaitAsync(s => s.Count == 1);

        ChangeStory(bot);
        await WaitAsync(bot, outbox => outbox.Edits() == (0, 1));

        Assert.Empty(bot.Get<IOutboxStore>().DeadLetters(1));
    }

    [Fact]
    public async Task AnEditWhoseAnswerWasLostIsMadeAgainWithoutHarm()
    {
        var told = 0;
        await using var bot = await StartWithStoryAsync(
            (method, _) => method == "editMessageText" && Interlocked.Increment(ref told) == 1 ? new BotApiFault(0, string.Empty, AfterTaking: true) : null);
        await bot.Telegram.WaitAsync(s => s.Count == 1);

        ChangeStory(bot);
        await WaitAsync(bot, outbox => outbox.Edits() == (1, 0));

        Assert.Equal(2, bot.Telegram.Sent.Count);
    }

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    [InlineData(false, "00:00-00:00", true)] // the whole day
    public async Task InQuietHoursAndForTheSilentMessagesMakeNoSound(bool silent, string? quiet, bool isSilent)
    {
        await using var bot = await TelegramBot.StartAsync();
        bot.Get<ISubscriptionStore>().Save(new Subscription("s", "telegram", "42", "en", 0) { Silent = silent, Quiet = quiet is null ? null : ScheduleText.ParseQuiet(quiet) });
        bot.AddStories(1);

        Assert.Equal(isSilent, Assert.Single(await bot.Telegram.WaitAsync(s => s.Count == 1)).Silent);
    }

    private static void ChangeStory(TelegramBot bot)
    {
        var stories = bot.Get<IStoryStore>();
        var story = stories.Find(1)!;
        stories.Update(story with { Reports = [.. story.Reports, Some.Report("second", "second-ministry", language: "es", headline: "Otra") with { SeenAt = TimeProvider.System.GetUtcNow() }] });
    }

    private static async Task WaitAsync(TelegramBot bot, Func<IOutboxStore, bool> holds)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!holds(bot.Get<IOutboxStore>()))
        {
            await Task.Delay(20, hang.Token);
        }
    }

    private static Task<TelegramBot> StartWithStoryAsync(Func<string, System.Text.Json.JsonElement, BotApiFault?> fault, string? thread = null) =>
        StartAsync(fault, thread);

    private static async Task<TelegramBot> StartAsync(Func<string, System.Text.Json.JsonElement, BotApiFault?> fault, string? thread)
    {
        var bot = await TelegramBot.StartAsync();
        bot.Telegram.Fault = fault;
        Subscribe(bot.Get<IServiceProvider>(), thread);
        bot.AddStories(1);
        return bot;
    }

    private static void Subscribe(IServiceProvider services, string? thread = null) =>
        services.GetRequiredService<ISubscriptionStore>().Save(new Subscription("s", "telegram", "42", "en", 0) { Thread = thread });

    private static async Task WaitForEmptyOutboxAsync(TelegramBot bot)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (bot.Get<ISubscriptionStore>().Find("s")!.Cursor == 0 || bot.Get<IOutboxStore>().Waiting() > 0)
        {
            await Task.Delay(20, hang.Token);
        }
    }
}

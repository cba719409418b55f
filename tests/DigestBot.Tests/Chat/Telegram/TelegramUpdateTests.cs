using DigestBot.Chat.Telegram;
using DigestBot.Storage.LiteDb;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Storage;
using DigestBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tests.Chat.Telegram;

/// <summary>No update is lost, none comes twice, none blocks another.</summary>
public sealed class TelegramUpdateTests
{
    private const string Help = """{"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": {"id": 42, "type": "private"}, "from": {"id": 42, "is_bot": false, "first_name": "A"}, "text": "/help"}}""";

    [Fact]
    public async Task AnUpdateThatThrowsDoesNotBlockTheNext()
    {
        await using var bot = await TelegramBot.StartAsync();
        var told = 0;
        bot.Telegram.Fault = (method, _) => method == "sendMessage" && Interlocked.Increment(ref told) == 1 ? new BotApiFault(400, "Bad Request: something") : null;
        bot.Telegram.Say("/feeds");

        Assert.Contains("/subscribe", (await bot.AskAsync("/help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChatWhoseAnswerTakesLongDoesNotHoldUpTheOthers()
    {
        await using var feeds = await FeedServer.StartAsync();
        using var asked = new SemaphoreSlim(0);
        using var answered = new SemaphoreSlim(0);
        var slow = feeds.Feed("slow", async context =>
        {
            asked.Release();
            await answered.WaitAsync(context.RequestAborted);
        });
        await using var bot = await TelegramBot.StartAsync(polls: "127.0.0.0/8");
        bot.Telegram.Say("/addfeed " + slow.Url, chat: 1, user: 1);
        await asked.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal("42", (await bot.AskAsync("/help")).Chat);
        answered.Release();
        await bot.Telegram.WaitAsync(s => s.Any(m => m.Chat == "1"));
    }

    [Fact]
    public async Task AnUpdateThatCannotBeReadDoesNotBlockTheNext()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => s.GetRequiredService<ITelegramState>().Take([(6, """{"update_id": 6, "message": []}"""), (7, Help)]));

        Assert.Contains("/subscribe", (await bot.Telegram.WaitAsync(s => s.Count == 1))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUpdateThatWasFetchedBeforeACrashIsAnsweredAfterIt()
    {
        await using var bot = await TelegramBot.StartAsync(prepare: s => s.GetRequiredService<ITelegramState>().Take([(7, Help)]));

        Assert.Contains("/subscribe", Assert.Single(await bot.Telegram.WaitAsync(s => s.Count == 1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void HowFarUpdatesWereFetchedOutlivesTheProcess()
    {
        using var folder = new TempFolder();
        using (var store = Disk.Open(folder))
        {
            var state = new LiteTelegramState(store);
            state.Take([(7, Help), (8, Help)]);
            state.Done(7);
        }

        using var again = Disk.Open(folder);
        var reopened = new LiteTelegramState(again);

        Assert.Equal((9, 8), (reopened.Offset, Assert.Single(reopened.Pending()).Id));
    }

    [Fact]
    public void AnUpdateThatIsToldTwiceIsHandledOnce()
    {
        using var stores = new MemoryStores();
        var state = new LiteTelegramState(stores.Database);
        state.Take([(7, Help)]);
        state.Done(7);

        state.Take([(7, Help)]);

        Assert.Empty(state.Pending());
    }

    [Fact]
    public void AnIdThatStartsAnewAfterAQuietWeekIsTaken()
    {
        using var stores = new MemoryStores();
        var state = new LiteTelegramState(stores.Database);
        state.Take([(900_000_000, Help)]);
        state.Done(900_000_000);

        state.Take([(7, Help)]);

        Assert.Equal((7, 8), (Assert.Single(state.Pending()).Id, state.Offset));
    }
}

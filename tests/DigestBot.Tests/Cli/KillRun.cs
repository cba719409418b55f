using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>
/// A bot that is killed again and again, at any moment of its work, while its feeds go on gaining items; in the end one runs until
/// everything is printed and is asked to stop.
/// </summary>
internal sealed class KillRun(string onUnknown, int kills, int seed)
{
    private static readonly string[] Feeds = ["alpha", "beta", "gamma"];
    private readonly Random _random = new(seed);

    /// <summary>Does it.</summary>
    public async Task<KillOutcome> RunAsync()
    {
        await using var server = await FeedServer.StartAsync();
        using var folder = new BotFolder().UseFeeds(Feeds.Select(f => (f, server.Feed(f).Url)))
            .Set("Delivery:OnUnknown", onUnknown).Set("Polling:MaxInterval", "00:00:01");
        var news = new GrowingFeeds([.. Feeds.Select(server.Feed)], new InventedTitles(_random));
        var record = new KillRecord();
        for (var i = 0; i < kills; i++)
        {
            news.Add(6);
            news.Add(6);
            record.Add(await RunUntilKilledAsync(folder, news), news.Titles);
        }

        var last = await RunToTheEndAsync(folder, news);
        record.Add(last.Output, news.Titles);
        var known = news.Titles.Except(record.Missing(news.Titles), StringComparer.Ordinal).First();
        return new KillOutcome(record, news.Titles, last, known, await folder.RunAsync("search", known));
    }

    /// <summary>Kills at a random moment after its start, after its first request or after a story it printed.</summary>
    private async Task<string> RunUntilKilledAsync(BotFolder folder, GrowingFeeds news)
    {
        var asked = news.Requests;
        await using var bot = folder.Start("run");
        switch (_random.Next(4))
        {
            case 0:
                await Task.Delay(_random.Next(1500));
                break;
            case 1:
                await WaitForARequestAsync(bot, news, asked);
                await Task.Delay(_random.Next(150));
                break;
            default:
                var stories = _random.Next(1, 11);
                await bot.WaitForOutputAsync(o => o.Text.Split("\n* ").Length > stories);
                news.Add(_random.Next(3));
                await Task.Delay(_random.Next(30));
                break;
        }

        bot.Kill();
        return (await bot.EndAsync()).Output;
    }

    private static async Task WaitForARequestAsync(DigestBotProcess bot, GrowingFeeds news, int asked)
    {
        try
        {
            await news.WaitForRequestsAsync(asked + 1);
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"No request came. The bot says: {bot.Error.Text}", e);
        }
    }

    private static async Task<Finished> RunToTheEndAsync(BotFolder folder, GrowingFeeds news)
    {
        await using var bot = folder.Start("run");
        await bot.WaitForErrorAsync(e => e.Text.Contains("Polling", StringComparison.Ordinal));
        var last = news.AddOneEach(); // stories keep a feed's order: when these are out, all are
        await bot.WaitForOutputAsync(o => last.All(t => o.Text.Contains(t, StringComparison.OrdinalIgnoreCase)));
        bot.Terminate();
        return await bot.EndAsync();
    }
}

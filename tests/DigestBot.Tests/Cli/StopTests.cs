using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Ctrl-C and SIGTERM end every verb, cleanly: with exit code 0 and nothing on stderr, not by the forced end after some seconds.</summary>
public sealed class StopTests
{
    private const string Article = """{"id":"a","text":"Text.","language":"en"}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABotThatWaitsEnds(bool politely)
    {
        await using var server = await FeedServer.StartAsync();
        using var folder = new BotFolder().UseFeeds(("news", server.Feed("news").Add(RunningBot.Title).Url));
        await using var bot = DigestBotProcess.StartAtTerminal(["run"], folder.Environment);
        await bot.WaitForOutputAsync(o => o.Text.Contains(RunningBot.Title, StringComparison.OrdinalIgnoreCase));
        var end = await StopAsync(bot, politely);
        Assert.Equal((0, "Polling 1 feeds; Ctrl-C ends.\n"), (end.ExitCode, end.Error));
    }

    [Fact]
    public async Task ABotWhoseFeedDoesNotAnswerEnds()
    {
        await using var server = await FeedServer.StartAsync();
        var stalled = server.Feed("stalled", BadAnswers.Stalled());
        using var folder = new BotFolder().UseFeeds(("stalled", stalled.Url));
        await using var bot = folder.Start("run");
        await new GrowingFeeds([stalled], new InventedTitles(new Random(5))).WaitForRequestsAsync(1);
        Assert.Equal(0, (await StopAsync(bot, politely: true)).ExitCode);
    }

    [Theory]
    [InlineData("cards", true)]
    [InlineData("cards", false)]
    [InlineData("stories", true)]
    public async Task AVerbThatWaitsForInputEnds(string verb, bool politely)
    {
        await using var waiting = DigestBotProcess.StartAtTerminal([verb]);
        await waiting.Input.WriteLineAsync(verb == "cards" ? Article : "no article");
        await (verb == "cards" ? waiting.WaitForOutputAsync(o => o.Lines == 1) : waiting.WaitForErrorAsync(e => e.Lines == 1));
        var end = await StopAsync(waiting, politely);
        Assert.Equal(0, end.ExitCode);
    }

    [Fact]
    public async Task AReaderThatHasHadEnoughIsNoFailure()
    {
        using var folder = new BotFolder();
        var articles = folder.Write("articles.jsonl", string.Concat(Enumerable.Repeat(Article + "\n", 3000))); // more than a pipe holds
        var run = await DigestBotProcess.RunInShellAsync("\"$0\" cards \"$1\" | head -n 1; echo ${PIPESTATUS[0]}", articles);
        Assert.Equal(("0", string.Empty), (run.OutputLines[^1], run.Error));
    }

    private static Task<Finished> StopAsync(DigestBotProcess process, bool politely)
    {
        if (politely)
        {
            process.Terminate();
        }
        else
        {
            process.Interrupt();
        }

        return process.EndAsync();
    }
}

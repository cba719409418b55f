using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>What other processes may do on the data folder of a bot that runs.</summary>
public sealed class RunningBotTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task ItIsHealthy() => Assert.Equal("ok\n", (await bot.Folder.RunAsync("health")).Success());

    [Theory]
    [InlineData("run")]
    [InlineData("run", "--once")]
    public async Task ASecondBotIsRefusedInOneLine(params string[] verb) =>
        Assert.Contains($"{bot.Folder.Data} is in use", (await bot.Folder.RunAsync(verb)).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task ItsStoriesCanBeSearched() =>
        Assert.Contains(RunningBot.Title, (await bot.Folder.RunAsync("search", "kavolumi")).Success(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task ItsDigestCanBePrinted() =>
        Assert.Contains(RunningBot.Title, (await bot.Folder.RunAsync("digest")).Success(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task ItsBackupIsFoundIn()
    {
        var copy = Path.Combine(bot.Folder.Root, "copy.db");
        (await bot.Folder.RunAsync("backup", copy)).Success();
        using var other = new BotFolder();
        (await other.RunAsync("restore", copy)).Success();
        Assert.Contains(RunningBot.Title, (await other.RunAsync("search", "kavolumi")).Success(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ABackupThatCannotBeWrittenIsToldByTheOneWhoAsked()
    {
        var run = await bot.Folder.RunAsync("backup", "/nowhere/copy.db");
        Assert.Contains("/nowhere/copy.db", run.Refusal(), StringComparison.Ordinal);
        (await bot.Folder.RunAsync("health")).Success();
    }

    [Fact]
    public async Task ARestoreOverItIsRefused()
    {
        var copy = Path.Combine(bot.Folder.Root, "over.db");
        (await bot.Folder.RunAsync("backup", copy)).Success();
        Assert.Contains(bot.Folder.Data, (await bot.Folder.RunAsync("restore", copy)).Refusal(), StringComparison.Ordinal);
    }
}

using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Database files that something has gone wrong with.</summary>
public sealed class DamagedStoreTests(DamagedStoreTests.Copy original) : IClassFixture<DamagedStoreTests.Copy>, IDisposable
{
    private const int Page = 8192;
    private readonly BotFolder _folder = new BotFolder().UseFeeds();

    public enum Damage
    {
        Garbage,
        Zeros,
        HalfOfIt,
        CutWithinAPage,
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Damage.Garbage, "run")]
    [InlineData(Damage.Garbage, "search")]
    [InlineData(Damage.Zeros, "run")]
    [InlineData(Damage.HalfOfIt, "run")]
    [InlineData(Damage.HalfOfIt, "search")]
    [InlineData(Damage.CutWithinAPage, "run")]
    public async Task ADamagedDatabaseIsNamedInOneLineWithTheWayOut(Damage damage, string verb)
    {
        Lay(Damaged(damage));
        var refusal = (await RunAsync(verb)).Refusal();
        Assert.Contains(_folder.Database, refusal, StringComparison.Ordinal);
        Assert.Contains("digestbot restore", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Damage.Garbage, "run")]
    [InlineData(Damage.Zeros, "run")]
    [InlineData(Damage.HalfOfIt, "run")]
    [InlineData(Damage.HalfOfIt, "search")]
    [InlineData(Damage.CutWithinAPage, "run")]
    public async Task ADamagedDatabaseIsLeftAsItIs(Damage damage, string verb)
    {
        var bytes = Damaged(damage);
        Lay(bytes);
        await RunAsync(verb);
        Assert.True(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(_folder.Database)));
    }

    [Theory]
    [InlineData("run", 1)]
    [InlineData("run", 2)]
    [InlineData("run", 3)]
    [InlineData("search", 2)]
    [InlineData("backup", 2)]
    public async Task APageOverwrittenInTheMiddleIsNoReasonToBreakDown(string verb, int quarter)
    {
        var bytes = original.Bytes.ToArray();
        new Random(quarter).NextBytes(bytes.AsSpan(bytes.Length / Page * quarter / 4 * Page, Page));
        Lay(bytes);
        var run = await RunAsync(verb);
        Assert.False(run.Crashed, $"exit code {run.ExitCode}: {run.Error}");
        var told = run.ErrorLines.Count(line => !line.Contains(" info: ", StringComparison.Ordinal)); // the search index is made anew meanwhile
        Assert.InRange(told, run.ExitCode == 0 ? 0 : 1, 1);
    }

    [Fact]
    public async Task WhatAKilledBotWroteHalfIsMadeGoodFromItsLog()
    {
        await using var server = await FeedServer.StartAsync();
        _folder.UseFeeds(("news", server.Feed("news").Add(RunningBot.Title).Url));
        await using (var bot = _folder.Start("run"))
        {
            await bot.WaitForOutputAsync(o => o.Text.Contains(RunningBot.Title, StringComparison.OrdinalIgnoreCase));
            bot.Kill();
            await bot.EndAsync();
        }

        using (var database = new FileStream(_folder.Database, FileMode.Append))
        {
            database.Write(new byte[Page / 2]); // as when a page is being written while the process dies
        }

        Assert.Contains(RunningBot.Title, (await _folder.RunAsync("search", "kavolumi")).Success(), StringComparison.OrdinalIgnoreCase);
    }

    private Task<Finished> RunAsync(string verb) => verb switch
    {
        "run" => _folder.RunAsync("run", "--once"),
        "search" => _folder.RunAsync("search", "zzz"),
        _ => _folder.RunAsync(verb, Path.Combine(_folder.Root, "copy.db")),
    };

    private void Lay(byte[] bytes)
    {
        Directory.CreateDirectory(_folder.Data);
        File.WriteAllBytes(_folder.Database, bytes);
    }

    private byte[] Damaged(Damage damage)
    {
        var bytes = original.Bytes.ToArray();
        switch (damage)
        {
            case Damage.Garbage:
                new Random(1).NextBytes(bytes);
                return bytes;
            case Damage.Zeros:
                return new byte[bytes.Length];
            case Damage.HalfOfIt:
                return bytes[..(bytes.Length / Page / 2 * Page)];
            default:
                return bytes[..^(Page / 2)];
        }
    }

    /// <summary>The database of a bot that took in some hundred items and ended well.</summary>
    public sealed class Copy : IAsyncLifetime
    {
        public byte[] Bytes { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await using var server = await FeedServer.StartAsync();
            using var folder = new BotFolder().UseFeeds(("news", server.Feed("news").Add(new InventedTitles(new Random(6)).Next(300)).Url));
            (await folder.RunAsync("run", "--once")).Success();
            Bytes = await File.ReadAllBytesAsync(folder.Database);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

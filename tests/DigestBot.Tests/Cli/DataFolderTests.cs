using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Data folders that cannot be worked on.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly BotFolder _folder = new BotFolder().UseFeeds();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run", "--once")]
    [InlineData("run")]
    [InlineData("search", "x")]
    [InlineData("feeds", "remove", "x")]
    [InlineData("restore", "x.db")]
    public async Task AFolderUnderAFileIsRefusedInOneLineThatNamesItAndTheWayOut(params string[] verb)
    {
        var under = Path.Combine(_folder.Write("file", "A file."), "data");
        var refusal = (await _folder.RunAsync([.. verb, "--data", under])).Refusal();
        Assert.Contains(under, refusal, StringComparison.Ordinal);
        Assert.Contains("--data", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatNobodyMayWriteToIsRefused() =>
        Assert.Contains("/proc/digestbot", (await _folder.RunAsync("run", "--once", "--data", "/proc/digestbot")).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task TheOptionCountsMoreThanTheVariable()
    {
        var other = Path.Combine(_folder.Root, "other");
        (await _folder.RunAsync("run", "--once", "--data", other)).Success();
        Assert.True(File.Exists(Path.Combine(other, "digestbot.db")));
        Assert.False(Directory.Exists(_folder.Data));
    }
}

using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>backup, restore and health while no bot runs.</summary>
public sealed class BackupTests(Archive archive) : IClassFixture<Archive>
{
    [Fact]
    public async Task ABackupGoesIntoAnEmptyFolderAndIsFoundInThere()
    {
        using var other = new BotFolder();
        (await other.RunAsync("restore", await BackupAsync("whole.db"))).Success();
        Assert.Contains(Archive.Fine, (await other.RunAsync("search", "outages")).Success(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARestoredBotDoesNotPrintItsStoriesAgain()
    {
        using var other = new BotFolder().UseFeeds();
        (await other.RunAsync("restore", await BackupAsync("again.db"))).Success();
        Assert.Equal(string.Empty, (await other.RunAsync("run", "--once")).Success());
    }

    [Theory]
    [InlineData("search", "outages")]
    [InlineData("digest", "--language", "en")]
    public async Task LookingIntoAnEmptyFolderLeavesItFitForARestore(params string[] look)
    {
        using var other = new BotFolder();
        (await other.RunAsync(look)).Success();

        Assert.False(File.Exists(other.Database));
        (await other.RunAsync("restore", await BackupAsync("looked.db"))).Success();
    }

    [Fact]
    public async Task AFolderWithAStoreIsNotRestoredInto()
    {
        var copy = await BackupAsync("over.db");
        Assert.Contains(archive.Folder.Database, (await archive.Folder.RunAsync("restore", copy)).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoBackupIsNotRestored()
    {
        using var other = new BotFolder();
        var file = other.Write("letter.txt", new string('x', 20_000));
        Assert.Contains(file, (await other.RunAsync("restore", file)).Refusal(), StringComparison.Ordinal);
        Assert.False(File.Exists(other.Database));
    }

    [Fact]
    public async Task ABackupThatIsNotThereIsNamed()
    {
        using var other = new BotFolder();
        Assert.Contains("/nowhere/copy.db", (await other.RunAsync("restore", "/nowhere/copy.db")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeviceIsNotReplacedByABackup() =>
        Assert.Contains("/dev/no-such-device", (await archive.Folder.RunAsync("backup", "/dev/no-such-device")).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task AFolderWithoutAStoreHasNothingToBackUp()
    {
        using var other = new BotFolder();
        Assert.Contains(other.Data, (await other.RunAsync("backup", Path.Combine(other.Root, "copy.db"))).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutABotThatRunsHealthIsAFailure()
    {
        var run = await archive.Folder.RunAsync("health");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(archive.Folder.Data, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private async Task<string> BackupAsync(string name)
    {
        var copy = Path.Combine(archive.Folder.Root, name);
        (await archive.Folder.RunAsync("backup", copy)).Success();
        return copy;
    }
}

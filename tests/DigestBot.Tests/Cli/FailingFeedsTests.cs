namespace DigestBot.Tests.Cli;

public sealed class FailingFeedsTests(FailingFeeds feeds) : IClassFixture<FailingFeeds>
{
    [Theory]
    [InlineData("gone", "404")]
    [InlineData("faulty", "500")]
    [InlineData("page", "HTML page")]
    [InlineData("empty", "empty")]
    [InlineData("broken", "connection broke")]
    [InlineData("huge", "15 MB")]
    [InlineData("circle", "redirect")]
    [InlineData("binary", "picture")]
    [InlineData("refused", "refused")]
    [InlineData("nowhere", "cannot be reached")]
    public void AFeedThatFailsIsNamedInOneLineWithTheReason(string id, string reason) =>
        Assert.Contains(reason, Assert.Single(feeds.Run.ErrorLines, l => l.StartsWith(id + ": ", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void NothingElseIsSaid() => Assert.Equal(feeds.Failing, feeds.Run.ErrorLines.Count);

    [Fact]
    public void TheExitCodeTellsThatSomeFailed() => Assert.Equal(1, feeds.Run.ExitCode);

    [Fact]
    public void TheGoodFeedsGoOn() =>
        Assert.All(FailingFeeds.Good, t => Assert.Contains(t, feeds.Run.Output, StringComparison.OrdinalIgnoreCase));
}

using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("run")]
    [InlineData("demo")]
    [InlineData("cards")]
    [InlineData("stories")]
    [InlineData("feeds")]
    [InlineData("feeds read")]
    [InlineData("feeds list")]
    [InlineData("feeds add")]
    [InlineData("feeds remove")]
    [InlineData("feeds check")]
    [InlineData("feeds import")]
    [InlineData("feeds export")]
    [InlineData("search")]
    [InlineData("digest")]
    [InlineData("why")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("health")]
    public async Task EveryVerbExplainsItself(string verb)
    {
        var run = await DigestBotProcess.RunAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Contains($"digestbot {verb}".TrimEnd(), run.Success(), StringComparison.Ordinal);
        Assert.Equal(string.Empty, run.Error);
    }
}

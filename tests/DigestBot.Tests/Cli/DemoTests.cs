using DigestBot.Cards.Languages;
using DigestBot.Digests;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

public sealed class DemoTests
{
    public static TheoryData<string> Languages => [.. LanguageCodes.All];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task TheDemoPrintsADigestInEveryLanguage(string language)
    {
        var run = await DigestBotProcess.RunAsync(["demo", "--language", language]);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(Texts.For(language).Words.Title, run.OutputLines[0]);
        Assert.Contains(run.OutputLines, l => l.StartsWith("* ", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', run.Success());
    }

    [Fact]
    public async Task TheDemoLeavesTheUsersFolderAlone()
    {
        using var folder = new BotFolder();
        (await folder.RunAsync("demo")).Success();
        Assert.False(Directory.Exists(folder.Data));
    }
}

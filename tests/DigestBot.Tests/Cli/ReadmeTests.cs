using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>What the README shows is what the program prints.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Blocks = File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n").Split("```");

    [Fact]
    public async Task TheReadmeStartsWithWhatTheDemoPrints() =>
        Assert.StartsWith(Shown(Blocks[1])[0], (await DigestBotProcess.RunAsync(["demo"])).Output, StringComparison.Ordinal);

    [Fact]
    public async Task WhatTheReadmeShowsInRussianIsPrintedSo()
    {
        var printed = (await DigestBotProcess.RunAsync(["demo", "--language", "ru"])).Output;

        Assert.All(Shown(Blocks[3]), part => Assert.Contains(part, printed, StringComparison.Ordinal));
    }

    /// <summary>The parts of a block between the dots that stand for what is left out; its first line names no more than its kind.</summary>
    private static string[] Shown(string block)
    {
        var parts = block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..]
            .Split('…').Select(p => p.Trim('\n')).Where(p => p.Length > 0).ToArray();
        Assert.NotEmpty(parts);
        return parts;
    }
}

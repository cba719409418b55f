using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Wrong usage: exit code 2 and one line that says which option, what was given and what is allowed.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly BotFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("search x --bogus", "--bogus", "--party")]
    [InlineData("cards --bogus", "--bogus", "--text")]
    [InlineData("feeds read --bogus", "--bogus", "--config")]
    [InlineData("run --bogus", "--bogus", "--once")]
    [InlineData("demo --language xx", "--language is \"xx\"", "en, es, ru")]
    [InlineData("search x --language EN", "--language is \"EN\"", "en, es, ru")]
    [InlineData("search x --limit many", "--limit is \"many\"", "from 1 to 10000")]
    [InlineData("search x --limit 0", "--limit is \"0\"", "from 1 to 10000")]
    [InlineData("search x --from 2010-13-01", "--from is \"2010-13-01\"", "2026-01-31")]
    [InlineData("search x --to yesterday", "--to is \"yesterday\"", "2026-01-31")]
    [InlineData("search x --action party", "--action is \"party\"", "agreement, legislation")]
    [InlineData("digest --since 5", "--since is \"5\"", "1d, 12h, 2w")]
    [InlineData("digest --format pdf", "--format is \"pdf\"", "text, html, markdown, json")]
    [InlineData("feeds add http://x.example/rss --kind shop", "--kind is \"shop\"", "ministry, regulator")]
    [InlineData("feeds add nonsense", "URL is \"nonsense\"", "http://")]
    [InlineData("feeds add http://x.example/rss --untried --country Russia", "RUSSIA", "two capital letters")]
    [InlineData("feeds add http://x.example/rss --untried --id A_B", "A_B", "a-z")]
    [InlineData("nonsense", "\"nonsense\"", "run, demo, cards")]
    [InlineData("feeds nonsense", "\"nonsense\"", "read, list, add")]
    [InlineData("feeds", "a verb is missing", "read, list, add")]
    [InlineData("", "a verb is missing", "run, demo, cards")]
    [InlineData("feeds list too", "\"too\"", "feeds list")]
    [InlineData("backup", "FILE", "backup")]
    [InlineData("search --limit", "--limit", "--help")]
    public async Task OneLineSaysWhatWasGivenAndWhatIsAllowed(string line, string given, string allowed)
    {
        var refusal = (await _folder.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Refusal();
        Assert.Contains(given, refusal, StringComparison.Ordinal);
        Assert.Contains(allowed, refusal, StringComparison.Ordinal);
    }
}

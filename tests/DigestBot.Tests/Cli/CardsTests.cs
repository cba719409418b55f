using System.Text.Json;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

public sealed class CardsTests
{
    private const string Memorandum =
        """{"id":"m","title":"Россия и Мексика подписали меморандум","text":"5 октября 2010 года Россия и Мексика подписали меморандум."}""";

    [Fact]
    public async Task EveryArticleGivesOneCardInTheSameOrder()
    {
        var articles = Enumerable.Range(0, 200).Select(i => $$"""{"id":"{{i}}","text":"{{new string('x', 1 + (i % 7 * 300))}}","language":"en"}""");
        var lines = (await RunAsync(string.Join('\n', articles) + "\n")).OutputLines;
        Assert.Equal(Enumerable.Range(0, 200).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), lines.Select(Id));
    }

    [Fact]
    public async Task ALineThatIsNoArticleIsAnsweredInItsPlace()
    {
        var run = await RunAsync($"{Memorandum}\nnot JSON\n{Memorandum}\n");
        Assert.StartsWith("{\"id\":null,\"error\":\"line 2: ", run.OutputLines[1], StringComparison.Ordinal);
        Assert.Equal(["m", null, "m"], run.OutputLines.Select(Id));
    }

    [Theory]
    [InlineData("not JSON", "null", "no JSON object")]
    [InlineData("[1]", "null", "no JSON object")]
    [InlineData("""{"text":"x"}""", "null", "id")]
    [InlineData("""{"id":"a"}""", "\"a\"", "text")]
    [InlineData("""{"id":"a","text":"x","published":"yesterday"}""", "\"a\"", "yesterday")]
    public async Task ALineThatIsNoArticleIsCountedAsAFailureAndSaysWhatIsWrong(string line, string id, string what)
    {
        var run = await RunAsync(line + "\n");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{{\"id\":{id},\"error\":\"line 1: ", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        Assert.Contains(what, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheTextThatWasReadFromHtmlIsPrinted()
    {
        var run = await RunAsync("""{"id":"h","html":"<p>Rusia &amp; México</p>"}""");
        Assert.Equal("Rusia & México", JsonDocument.Parse(run.Success()).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task OfPlainTextNoTextIsPrinted() =>
        Assert.False(JsonDocument.Parse((await RunAsync(Memorandum)).Success()).RootElement.TryGetProperty("text", out _));

    [Fact]
    public async Task CharactersAreNotEscaped()
    {
        var run = await RunAsync("""{"id":"é😀","text":"Министерство 総務省 𠀀 <b>&'","language":"ru"}""");
        Assert.Contains("\"é😀\"", run.Success(), StringComparison.Ordinal);
        Assert.Contains("Министерство 総務省 𠀀 <b>&'", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartiesAreNamedInTheLanguageAskedFor()
    {
        var run = await RunAsync(Memorandum, "--language", "es");
        Assert.Equal(["Rusia", "México"], Parties(run.Success()));
    }

    [Fact]
    public async Task PartiesAreNamedInTheArticlesLanguageOtherwise() => Assert.Equal(["Россия", "Мексика"], Parties((await RunAsync(Memorandum)).Success()));

    [Fact]
    public async Task AFileIsReadLikeStandardInput()
    {
        using var folder = new BotFolder();
        var file = folder.Write("articles.jsonl", Memorandum + "\n");
        Assert.Equal((await RunAsync(Memorandum + "\n")).Success(), (await DigestBotProcess.RunAsync(["cards", file])).Success());
    }

    [Fact]
    public async Task ADashIsStandardInput() => Assert.Equal("m", Id(Assert.Single((await RunAsync(Memorandum, "-")).OutputLines)));

    [Fact]
    public async Task ACardComesOutBeforeTheNextArticleGoesIn()
    {
        await using var cards = DigestBotProcess.Start(["cards"]);
        await cards.Input.WriteLineAsync(Memorandum);
        await cards.WaitForOutputAsync(o => o.Lines == 1);
        await cards.Input.WriteLineAsync(Memorandum.Replace("\"m\"", "\"n\"", StringComparison.Ordinal));
        await cards.WaitForOutputAsync(o => o.Lines == 2);
        cards.Input.Close();
        Assert.Equal(["m", "n"], (await cards.EndAsync()).OutputLines.Select(Id));
    }

    [Fact]
    public async Task AByteOrderMarkAndWindowsLineEndsAreNoTrouble() =>
        Assert.Equal(["m", "m"], (await RunAsync($"\uFEFF{Memorandum}\r\n{Memorandum}\r\n")).OutputLines.Select(Id));

    [Fact]
    public async Task NoInputGivesNoOutput() => Assert.Equal(string.Empty, (await RunAsync(string.Empty)).Success());

    [Fact]
    public async Task AFileThatIsNotThereIsNamed()
    {
        var run = await DigestBotProcess.RunAsync(["cards", "/nowhere/articles.jsonl"]);
        Assert.Contains("/nowhere/articles.jsonl", run.Refusal(), StringComparison.Ordinal);
    }

    private static Task<Finished> RunAsync(string input, params string[] options) => DigestBotProcess.RunAsync(["cards", .. options], input);

    private static string? Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString();

    private static IEnumerable<string?> Parties(string card) =>
        JsonDocument.Parse(card).RootElement.GetProperty("parties").EnumerateArray().Select(p => p.GetProperty("name").GetString());
}

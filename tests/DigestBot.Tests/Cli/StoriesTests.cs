using System.Text.Json;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

public sealed class StoriesTests
{
    private const string Russian = """{"id":"ru","title":"Россия и Мексика подписали меморандум о сотрудничестве","text":"5 октября 2010 года Россия и Мексика подписали меморандум.","published":"2010-10-06T09:00:00Z","url":"http://ru.example/1"}""";
    private const string English = """{"id":"en","title":"Russia and Mexico sign a memorandum","text":"Russia and Mexico signed a memorandum on 5 October 2010.","published":"2010-10-06T12:00:00Z","url":"http://en.example/1"}""";
    private const string Other = """{"id":"br","title":"Brazil auctions the 700 MHz band","text":"Brazil auctioned the 700 MHz band on 30 September 2014.","published":"2014-10-01T12:00:00Z","url":"http://br.example/1"}""";

    [Fact]
    public async Task EveryArticleIsAnsweredInTheSameOrder() =>
        Assert.Equal(["br", "en", "ru"], (await RunAsync(Other, English, Russian)).Select(s => s.Id));

    [Fact]
    public async Task ReportsOfOneEventInTwoLanguagesAreOneStory()
    {
        var stories = await RunAsync(Russian, Other, English);
        Assert.Equal(stories[0].Story, stories[2].Story);
    }

    [Fact]
    public async Task AnotherEventIsAnotherStory()
    {
        var stories = await RunAsync(Russian, Other);
        Assert.NotEqual(stories[0].Story, stories[1].Story);
    }

    [Fact]
    public async Task ALateArticleJoinsTwoStories()
    {
        // The second shares the link of a page that tells no event; the third has that link and the event of the first.
        const string Page = """{"id":"page","title":"Photographs of the signing ceremony","text":"Photographs.","published":"2010-10-06T10:00:00Z","url":"http://en.example/1"}""";
        var before = await RunAsync(Russian, Page);
        Assert.NotEqual(before[0].Story, before[1].Story);
        Assert.Single((await RunAsync(Russian, Page, English)).Select(s => s.Story).Distinct());
    }

    [Fact]
    public async Task ALineThatIsNoArticleIsAnsweredInItsPlace()
    {
        var run = await DigestBotProcess.RunAsync(["stories"], $"{Russian}\n{{\n{Other}\n");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("{\"id\":null,\"error\":\"line 2: ", run.OutputLines[1], StringComparison.Ordinal);
        Assert.Equal(3, run.OutputLines.Count);
    }

    [Fact]
    public async Task AFileIsReadLikeStandardInput()
    {
        using var folder = new BotFolder();
        var file = folder.Write("articles.jsonl", Russian + "\n" + Other + "\n");
        Assert.Equal(2, (await DigestBotProcess.RunAsync(["stories", file])).OutputLines.Count);
    }

    private static async Task<List<(string? Id, string? Story)>> RunAsync(params string[] articles)
    {
        var run = await DigestBotProcess.RunAsync(["stories"], string.Join('\n', articles) + "\n");
        run.Success();
        return [.. run.OutputLines.Select(l => JsonDocument.Parse(l).RootElement)
            .Select(j => (j.GetProperty("id").GetString(), j.GetProperty("story").GetString()))];
    }
}

using System.Text.Json;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Reading.FullText;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Teasers of a feed and the pages behind them, through the whole program.</summary>
public sealed class FullTextTests : IDisposable
{
    private readonly BotFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task TheFullTextIsFoundWhereTheCatalogueWantsIt(bool wanted, int found)
    {
        await using var server = await FeedServer.StartAsync();
        var page = server.Feed("page", BadAnswers.Text(FullTextSome.Page(extra: "<p>The memorandum was signed by Kazakhstan and Peru, the ministry and the regulator said today.</p>"), "text/html"));
        var feed = server.Feed("feed", BadAnswers.Text(
            $"<rss version=\"2.0\"><channel><title>T</title><item><title>Memorandum on spectrum signed</title><link>{page.Url}/7</link><description>The ministry signed a memorandum on spectrum …</description></item></channel></rss>", "text/xml"));
        _folder.UseCatalogue(JsonSerializer.Serialize(new[] { new { id = "one", name = "One", country = "INT", kind = "other", language = "en", url = feed.Url, fullText = wanted } }));
        (await _folder.RunAsync("run", "--once")).Success();
        Assert.Equal(found, page.Requests);
        Assert.Equal(found, (await _folder.RunAsync("search", "--party", "country:KZ", "memorandum", "--json")).OutputLines.Count);
    }

    [Fact]
    public async Task APageIsAskedForOnceThoughItsItemIsListedAgain()
    {
        await using var server = await FeedServer.StartAsync();
        var page = server.Feed("page", BadAnswers.Status(500));
        var feed = server.Feed("feed");
        feed.Instead = BadAnswers.Text($"<rss><channel><item><title>One</title><link>{page.Url}/1</link></item></channel></rss>", "text/xml");
        _folder.UseCatalogue(JsonSerializer.Serialize(new[] { new { id = "one", name = "One", country = "INT", kind = "other", language = "en", url = feed.Url, fullText = true } }));
        (await _folder.RunAsync("run", "--once")).Success();
        feed.Instead = BadAnswers.Text($"<rss><channel><title>changed</title><item><title>One</title><link>{page.Url}/1</link></item></channel></rss>", "text/xml");
        (await _folder.RunAsync("run", "--once")).Success();
        Assert.Equal((2, 1), (feed.Requests, page.Requests));
    }
}

using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Pages given where a feed is wanted.</summary>
public sealed class FeedsDiscoveryTests : IDisposable
{
    private readonly BotFolder _folder = new BotFolder().UseFeeds();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OfAPageItsFeedIsAdded()
    {
        await using var server = await FeedServer.StartAsync();
        var feed = server.Feed("news").Add("News");
        var page = Page(server, "<link rel=alternate type=application/rss+xml title=Comments href=/comments><link rel=alternate type=application/rss+xml title=News href=/news>");
        var run = await _folder.RunAsync("feeds", "add", page.AbsoluteUri, "--id", "one", "--full-text");
        run.Success();
        Assert.Contains($"this one was taken: {feed.Url} (News)", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal($"also there: {new Uri(page, "/comments")} (comments)", run.ErrorLines[1]);
        var listed = (await _folder.RunAsync("feeds", "list", "--json")).Output;
        Assert.Contains($"\"{feed.Url}\"", listed, StringComparison.Ordinal);
        Assert.Contains("\"fullText\":true", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageWithoutAFeedIsNotAdded()
    {
        await using var server = await FeedServer.StartAsync();
        var run = await _folder.RunAsync("feeds", "add", Page(server, "<p>No feed</p>").AbsoluteUri.Replace("http://", "http://user:secret@", StringComparison.Ordinal));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("HTML page", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    public async Task APageInPlaceOfAFeedIsToldWithTheFeedThatItNames(string verb)
    {
        await using var server = await FeedServer.StartAsync();
        var page = Page(server, "<link rel=alternate type=application/rss+xml href=/news>");
        _folder.UseFeeds(("one", page));
        var run = await _folder.RunAsync("feeds", verb, verb == "read" ? page.AbsoluteUri : "one");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"the page names this feed: {new Uri(page, "/news")}", run.Output, StringComparison.Ordinal);
    }

    private static Uri Page(FeedServer server, string html) => server.Feed("page", BadAnswers.Text("<!DOCTYPE html><html><head>" + html, "text/html")).Url;
}

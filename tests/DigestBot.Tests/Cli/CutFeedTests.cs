using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>A feed whose server or connection gives up halfway.</summary>
public sealed class CutFeedTests : IAsyncLifetime
{
    private readonly BotFolder _folder = new();
    private readonly IReadOnlyList<string> _titles = new InventedTitles(new Random(3)).Next(4);
    private FeedServer _server = null!;
    private ServedFeed _feed = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await FeedServer.StartAsync();
        _feed = _server.Feed("cut").Add(_titles);
        _folder.UseFeeds(("cut", _feed.Url));
        var xml = _feed.Xml();
        var half = xml[..(xml.IndexOf(_titles[1], StringComparison.Ordinal) + 5)]; // the newest stands first: two are whole
        _feed.Instead = async context =>
        {
            context.Response.Headers.ETag = "\"4\""; // the one of the whole feed
            await BadAnswers.Text(half, "application/rss+xml")(context);
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task TheItemsBeforeTheCutArePrinted() => Assert.Equal(_titles.Skip(2), Printed(await _folder.RunAsync("run", "--once")));

    [Fact]
    public async Task TheCutIsToldInOneLine()
    {
        var run = await _folder.RunAsync("run", "--once");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches("^cut: .*cut off after item 2", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task TheNextPollBringsTheRest()
    {
        await _folder.RunAsync("run", "--once");
        _feed.Instead = null;
        Assert.Equal(_titles.Take(2), Printed(await _folder.RunAsync("run", "--once")));
    }

    [Fact]
    public async Task TheNextPollDoesNotAskByTheCutBodysValidators()
    {
        await _folder.RunAsync("run", "--once");
        await _folder.RunAsync("run", "--once");
        Assert.Equal(0, _feed.AskedByETag);
    }

    [Fact]
    public async Task AConnectionThatBreaksIsMadeGoodByTheNextPoll()
    {
        _feed.Instead = BadAnswers.Broken(_feed.Xml());
        var broken = Printed(await _folder.RunAsync("run", "--once"));
        _feed.Instead = null;
        Assert.Equal(_titles, broken.Concat(Printed(await _folder.RunAsync("run", "--once"))).OrderBy(_titles.ToList().IndexOf));
    }

    private IEnumerable<string> Printed(Finished run) =>
        _titles.Where(t => run.Output.Contains(t, StringComparison.OrdinalIgnoreCase));
}

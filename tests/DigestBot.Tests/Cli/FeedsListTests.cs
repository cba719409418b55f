using System.Text.Json;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary><c>feeds list</c> and <c>feeds polls</c> where a bot has polled.</summary>
public sealed class FeedsListTests : IAsyncLifetime
{
    private readonly BotFolder _folder = new();
    private FeedServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await FeedServer.StartAsync();
        var good = _server.Feed("good").Add("First", "First.", new DateTimeOffset(2012, 3, 4, 5, 6, 7, TimeSpan.Zero));
        _folder.UseFeeds(
            ("good", good.Url),
            ("gone", new Uri(_server.Feed("gone", BadAnswers.Status(410)).Url.AbsoluteUri.Replace("://", "://user:pa55@", StringComparison.Ordinal))));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task WithoutAStoreFeedsAreListedWithoutPollsAndNoStoreIsMade()
    {
        Assert.Equal(5, (await _folder.RunAsync("feeds", "list")).OutputLines[0].Split('\t').Length);
        Assert.Empty((await _folder.RunAsync("feeds", "polls", "good")).Success());
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task AfterARoundEachFeedIsListedWithHowItStands()
    {
        await _folder.RunAsync("run", "--once");

        var lines = (await _folder.RunAsync("feeds", "list")).OutputLines;

        Assert.Matches(@"^good\t.*\ton\t20\d\d-\d\d-\d\d \d\d:\d\dZ\t200\t1\t2012-03-04\t1\.00:00:00\tno new item since 2012-03-04", lines[0]);
        Assert.Matches(@"^gone\t.*\t410\t0\t\t\tgone for good since 20\d\d-\d\d-\d\d", lines[1]);
    }

    [Fact]
    public async Task AfterARoundTheJsonSaysHowEachFeedStands()
    {
        await _folder.RunAsync("run", "--once");

        var feeds = (await _folder.RunAsync("feeds", "list", "--json")).OutputLines.Select(l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.Equal((200, 1, "2012-03-04T05:06:07Z"), (feeds[0].GetProperty("lastStatus").GetInt32(), feeds[0].GetProperty("items").GetInt32(), feeds[0].GetProperty("newestItem").GetString()));
        Assert.Equal(7, (feeds[1].GetProperty("nextPoll").GetDateTimeOffset() - feeds[1].GetProperty("lastPoll").GetDateTimeOffset()).TotalDays);
        Assert.StartsWith("gone for good", feeds[1].GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhileABotRunsItIsAsked()
    {
        await using var bot = _folder.Start("run");
        await bot.WaitForOutputAsync(o => o.Text.Contains("First", StringComparison.OrdinalIgnoreCase));

        Assert.Matches(@"\t200\t1\t2012-03-04\t", (await _folder.RunAsync("feeds", "list")).OutputLines[0]);
        Assert.Contains("\t200\t", (await _folder.RunAsync("feeds", "polls", "good")).Success(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoreThatCannotBeAskedIsToldAndTheFeedsAreListedAllTheSame()
    {
        Directory.CreateDirectory(_folder.Data);
        File.WriteAllText(_folder.Database, new string('x', 20_000));

        var run = await _folder.RunAsync("feeds", "list");

        Assert.Equal((1, 2), (run.ExitCode, run.OutputLines.Count));
        Assert.Contains(_folder.Database, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePollsOfAFeedAreShownTheNewestFirst()
    {
        await _folder.RunAsync("run", "--once");
        await _folder.RunAsync("run", "--once");

        var polls = (await _folder.RunAsync("feeds", "polls", "good", "--json")).OutputLines.Select(l => JsonDocument.Parse(l).RootElement);

        Assert.Equal([(304, 0, 0), (200, 1, 1)], polls.Select(p => (p.GetProperty("status").GetInt32(), p.GetProperty("items").GetInt32(), p.GetProperty("newItems").GetInt32())));
    }

    [Fact]
    public async Task ThePollsOfAFeedThatIsNotThereAreRefused() =>
        Assert.Contains("nonesuch", (await _folder.RunAsync("feeds", "polls", "nonesuch")).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task PasswordsOfAddressesAreShownNowhere()
    {
        var run = await _folder.RunAsync("run", "--once");
        var list = await _folder.RunAsync("feeds", "list", "--json");
        var check = await _folder.RunAsync("feeds", "check");
        var read = await _folder.RunAsync("feeds", "read", "http://user:pa55@127.0.0.1:1/feed");

        Assert.All(new[] { run, list, check, read }, r => Assert.DoesNotContain("pa55", r.Output + r.Error, StringComparison.Ordinal));
        Assert.Contains("http://***@127.0.0.1", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportKeepsPasswordsAndWarnsOfThem()
    {
        var run = await _folder.RunAsync("feeds", "export");

        Assert.Contains("user:pa55@", run.Output, StringComparison.Ordinal);
        Assert.Contains("user and password in their address: 1", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}

using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

public sealed class RunOnceTests : IAsyncLifetime
{
    private const string First = "Kavolumi tesandro pirunemo vexdalsu";
    private const string Second = "Thogriwa zenquabi rogfesun dalvexmor";
    private readonly BotFolder _folder = new();
    private FeedServer _server = null!;
    private ServedFeed _feed = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await FeedServer.StartAsync();
        _feed = _server.Feed("news").Add(First);
        _folder.UseFeeds(("news", _feed.Url));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task EveryNewItemIsPrintedOnce()
    {
        _feed.Add(Second);
        var output = (await _folder.RunAsync("run", "--once")).Success();
        Assert.Equal([1, 1], [Count(output, First), Count(output, Second)]);
    }

    [Fact]
    public async Task SettingsThatHaveNoEffectYetAreTold()
    {
        _folder.Set("Discord:Token", "MTIzNDU2Nzg5.abcdef.0123456789abcdef");
        var run = await _folder.RunAsync("run", "--once");
        Assert.Contains("Discord:Token is set, but", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFeedIsAskedOnce()
    {
        await _folder.RunAsync("run", "--once");
        Assert.Equal(1, _feed.Requests);
    }

    [Theory]
    [InlineData(Validators.Both)]
    [InlineData(Validators.ETag)]
    [InlineData(Validators.LastModified)]
    [InlineData(Validators.None)]
    public async Task ASecondRunOverAnUnchangedFeedPrintsNothing(Validators validators)
    {
        _feed.Validators = validators;
        await _folder.RunAsync("run", "--once");
        Assert.Equal(string.Empty, (await _folder.RunAsync("run", "--once")).Success());
    }

    [Theory]
    [InlineData(Validators.Both, 1, 1)]
    [InlineData(Validators.ETag, 1, 0)]
    [InlineData(Validators.LastModified, 0, 1)]
    public async Task ASecondRunAsksByTheValidatorsThatTheServerSent(Validators validators, int byETag, int byDate)
    {
        _feed.Validators = validators;
        await _folder.RunAsync("run", "--once");
        await _folder.RunAsync("run", "--once");
        Assert.Equal((byETag, byDate, 1), (_feed.AskedByETag, _feed.AskedByDate, _feed.NotModified));
    }

    [Fact]
    public async Task AnItemThatComesLaterIsPrintedAlone()
    {
        await _folder.RunAsync("run", "--once");
        _feed.Add(Second);
        var output = (await _folder.RunAsync("run", "--once")).Success();
        Assert.Equal([0, 1], [Count(output, First), Count(output, Second)]);
    }

    [Fact]
    public async Task APrivateAddressIsRefusedUnlessItsNetworkIsAllowed()
    {
        var run = await _folder.Set("Polling:AllowNetworks:0", null).RunAsync("run", "--once");
        Assert.Equal((1, 0), (run.ExitCode, _feed.Requests));
        Assert.Matches("^news: .*127.0.0.1.*private.*Polling:AllowNetworks", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task ARedirectIsFollowed()
    {
        var moved = _server.Feed("moved", BadAnswers.Redirect(_feed.Url));
        var output = (await _folder.UseFeeds(("moved", moved.Url)).RunAsync("run", "--once")).Success();
        Assert.Equal(1, Count(output, First));
    }

    [Fact]
    public async Task ARedirectToAnAddressThatIsNotAllowedIsRefused()
    {
        var moved = _server.Feed("moved", BadAnswers.Redirect(new Uri("http://[::1]:" + _server.Address.Port + "/news")));
        var run = await _folder.UseFeeds(("moved", moved.Url)).RunAsync("run", "--once");
        Assert.Matches("^moved: .*private", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task AFeedThatComesInDripsIsReadWhole()
    {
        var drips = _server.Feed("drips", BadAnswers.Drips(_feed.Xml(), parts: 10, TimeSpan.FromMilliseconds(100)));
        var output = (await _folder.UseFeeds(("drips", drips.Url)).RunAsync("run", "--once")).Success();
        Assert.Equal(1, Count(output, First));
    }

    [Fact]
    public async Task AWrongEncodingLabelDoesNotSpoilTheLetters()
    {
        const string Title = "Министерство связи открыло реестр операторов";
        var xml = _server.Feed("letters").Add(Title).Xml();
        var wrong = _server.Feed("wrong", BadAnswers.Bytes(Encoded(xml, "windows-1251"), "application/rss+xml; charset=utf-8"));
        var output = (await _folder.UseFeeds(("wrong", wrong.Url)).RunAsync("run", "--once", "--language", "ru")).Success();
        Assert.Equal(1, Count(output, Title));
    }

    private static byte[] Encoded(string text, string encoding) =>
        System.Text.CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text);

    private static int Count(string output, string title) => output.Split(title).Length - 1;
}

using System.Text.Json;
using System.Xml.Linq;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary><c>feeds list|add|remove|import|export</c>.</summary>
public sealed class FeedsCatalogueTests : IDisposable
{
    private static readonly string[] Fields = ["id", "name", "country", "language", "kind", "url"];
    private readonly BotFolder _folder = new BotFolder().UseFeeds(("one", new Uri("http://one.example/rss")), ("two", new Uri("http://two.example/rss")));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheListHasALineForEachFeed() =>
        Assert.Equal(["one", "two"], (await _folder.RunAsync("feeds", "list")).OutputLines.Select(l => l.Split('\t')[0]));

    [Fact]
    public async Task WithoutSettingsTheBuiltInCatalogueIsListed()
    {
        var run = await _folder.Set("Feeds:Catalogue", null).RunAsync("feeds", "list", "--json");
        Assert.Contains(run.OutputLines, l => JsonDocument.Parse(l).RootElement.GetProperty("country").GetString() == "US");
    }

    [Fact]
    public async Task AnAddedFeedIsListedWithWhatWasGiven()
    {
        (await _folder.RunAsync(
            "feeds", "add", "http://three.example/rss", "--untried", "--id", "three", "--name", "Третий", "--country", "ru", "--language", "ru", "--kind", "regulator")).Success();
        var feed = JsonDocument.Parse((await _folder.RunAsync("feeds", "list", "--json")).OutputLines[2]).RootElement;
        Assert.Equal(
            ["three", "Третий", "RU", "ru", "regulator", "http://three.example/rss"],
            Fields.Select(f => feed.GetProperty(f).GetString()));
    }

    [Fact]
    public async Task AnAddedFeedIsTriedFirst()
    {
        await using var server = await FeedServer.StartAsync();
        (await _folder.RunAsync("feeds", "add", server.Feed("news").Add("News").Url.AbsoluteUri, "--id", "news")).Success();
        Assert.Contains("news\tA feed\t", (await _folder.RunAsync("feeds", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFeedThatCannotBeReadIsNotAdded()
    {
        await using var server = await FeedServer.StartAsync();
        var run = await _folder.RunAsync("feeds", "add", server.Feed("gone", BadAnswers.Status(404)).Url.AbsoluteUri);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("404", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, (await _folder.RunAsync("feeds", "list")).OutputLines.Count);
    }

    [Fact]
    public async Task AnAddressThatIsListedAlreadyIsRefused() =>
        Assert.Contains("one", (await _folder.RunAsync("feeds", "add", "http://one.example/rss", "--untried", "--id", "again")).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task ARemovedOwnFeedIsListedNoMore()
    {
        await _folder.RunAsync("feeds", "add", "http://three.example/rss", "--untried", "--id", "three");
        (await _folder.RunAsync("feeds", "remove", "three")).Success();
        Assert.Equal(["one", "two"], (await _folder.RunAsync("feeds", "list")).OutputLines.Select(l => l.Split('\t')[0]));
    }

    [Fact]
    public async Task ARemovedFeedOfTheCatalogueIsListedAsOff()
    {
        (await _folder.RunAsync("feeds", "remove", "one")).Success();
        Assert.Single((await _folder.RunAsync("feeds", "list")).OutputLines, l => l.Contains("\toff: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARemovedFeedIsNotPolled()
    {
        await using var server = await FeedServer.StartAsync();
        _folder.UseFeeds(("one", server.Feed("one").Url), ("two", server.Feed("two").Url));
        await _folder.RunAsync("feeds", "remove", "one");
        await _folder.RunAsync("run", "--once");
        Assert.Equal((0, 1), (server.Feed("one").Requests, server.Feed("two").Requests));
    }

    [Fact]
    public async Task RemovingAFeedThatIsNotThereIsAFailure()
    {
        var run = await _folder.RunAsync("feeds", "remove", "nonesuch");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nonesuch", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasExportedComesBackWholeByImport()
    {
        await _folder.RunAsync("feeds", "add", "http://three.example/rss", "--untried", "--id", "three", "--name", "Третий & <b>", "--country", "RU", "--language", "ru", "--kind", "regulator");
        var opml = Path.Combine(_folder.Root, "feeds.opml");
        (await _folder.RunAsync("feeds", "export", opml)).Success();
        using var other = new BotFolder().UseFeeds();
        (await other.RunAsync("feeds", "import", opml)).Success();
        Assert.Equal(
            (await _folder.RunAsync("feeds", "list", "--json")).OutputLines.Order(), (await other.RunAsync("feeds", "list", "--json")).OutputLines.Order());
    }

    [Fact]
    public async Task AnExportIsOpmlOnStandardOutput()
    {
        var opml = XDocument.Parse((await _folder.RunAsync("feeds", "export")).Success());
        Assert.Equal(["http://one.example/rss", "http://two.example/rss"], opml.Descendants("outline").Select(o => (string?)o.Attribute("xmlUrl")));
    }

    [Fact]
    public async Task AnImportReadsFoldersFromStandardInputAndLeavesOutWhatIsKnown()
    {
        const string Opml = """
            <opml version="1.0"><body><outline text="Regulators"><outline text="One" xmlUrl="http://one.example/rss"/>
            <outline text="Four" xmlUrl="http://four.example/rss"/></outline></body></opml>
            """;
        (await _folder.RunWithInputAsync(Opml, "feeds", "import")).Success();
        Assert.Equal(3, (await _folder.RunAsync("feeds", "list")).OutputLines.Count);
    }

    [Fact]
    public async Task AFileThatIsNoOpmlIsNamed()
    {
        var file = _folder.Write("list.opml", "no XML");
        Assert.Contains(file, (await _folder.RunAsync("feeds", "import", file)).Refusal(), StringComparison.Ordinal);
    }
}

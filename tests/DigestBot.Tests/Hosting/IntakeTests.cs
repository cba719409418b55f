using System.Text;
using DigestBot.Cards;
using DigestBot.Hosting;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Reading.FullText;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Reading.FullText;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Hosting;

/// <summary>From the bytes of a feed to stored stories, by the real parser, cards and store.</summary>
public sealed class IntakeTests : IDisposable
{
    private const string First = "<guid>1</guid><title>Russia and Mexico signed a memorandum</title><link>https://m.example/news/11.html</link><description>They met.</description>";
    private static readonly string Dated = First + "<pubDate>Tue, 05 Oct 2010 10:00:00 GMT</pubDate>";
    private readonly MemoryStores _stores = new();
    private readonly FullTextReader _fullText = FullTextSome.Reader(new FakePages());
    private readonly Intake _intake;

    public IntakeTests() => _intake = new Intake(
        new FeedParser(), _fullText, new CardWriter(), new StoryMerger(_stores.Stories, _stores.Articles, new StoryMatcher(new MatchOptions())), _stores.Articles, _stores.States, _stores.Database);

    public void Dispose()
    {
        _fullText.Dispose();
        _stores.Dispose();
    }

    [Fact]
    public async Task AnItemIsNewOnceAndKnownFromThenOn()
    {
        Assert.Equal(1, await TakeAsync(Dated));
        Assert.Equal(0, await TakeAsync(Dated));
        Assert.Single(Stories());
    }

    [Fact]
    public async Task ChangedWordsUnderOneIdAreAnEditOfTheArticleAndKeepWhatItSaid()
    {
        await TakeAsync(Dated);

        Assert.Equal(0, await TakeAsync(Dated.Replace("They met.", "They met in Guadalajara.", StringComparison.Ordinal)));

        var number = Assert.Single(Articles());
        Assert.Equal("They met in Guadalajara.", _stores.Articles.Find(number)!.Text);
        Assert.Equal("They met.", Assert.Single(_stores.Articles.Edits(number)).Text);
    }

    [Fact]
    public async Task AnEditedTitleIsTheStorysHeadline()
    {
        await TakeAsync(Dated);
        await TakeAsync(Dated.Replace("Russia and Mexico signed", "Russia, Mexico and Cuba signed", StringComparison.Ordinal));

        var story = Assert.Single(Stories());
        Assert.Equal("Russia, Mexico and Cuba signed a memorandum", Assert.Single(story.Reports).Headline);
        Assert.Contains(story.Card.Parties, p => p.Id == "country:CU");
    }

    [Fact]
    public async Task AnEditIsTakenOnce()
    {
        await TakeAsync(Dated);
        var edited = Dated.Replace("They met.", "They met again.", StringComparison.Ordinal);
        await TakeAsync(edited);
        await TakeAsync(edited);

        Assert.Single(_stores.Articles.Edits(Assert.Single(Articles())));
    }

    [Fact]
    public async Task AnotherLayoutIsNoEdit()
    {
        await TakeAsync(Dated);
        await TakeAsync(Dated.Replace("They met.", "&lt;p&gt;They  met.&lt;/p&gt;", StringComparison.Ordinal));

        Assert.Empty(_stores.Articles.Edits(Assert.Single(Articles())));
    }

    [Fact]
    public async Task AFeedThatRenumbersItsItemsBringsNothingNew()
    {
        await TakeAsync(Dated);

        var moved = Dated.Replace("<guid>1</guid>", "<guid>https://new.example/?p=1</guid>", StringComparison.Ordinal)
            .Replace("https://m.example/news/11.html", "https://new.example/en/archive/11", StringComparison.Ordinal);

        Assert.Equal(0, await TakeAsync(moved));
        Assert.Single(Stories());
        Assert.Single(Articles());
    }

    [Fact]
    public async Task ARenumberedItemIsKnownByItsNewIdTooAndItsEditsAreSeen()
    {
        await TakeAsync(Dated);
        var renumbered = Dated.Replace("<guid>1</guid>", "<guid>one</guid>", StringComparison.Ordinal);
        await TakeAsync(renumbered);

        Assert.Equal(0, await TakeAsync(renumbered.Replace("Russia and Mexico signed a memorandum", "A correction", StringComparison.Ordinal)));
        Assert.Equal("A correction", _stores.Articles.Find(Assert.Single(Articles()))!.Title);
    }

    [Theory]
    [InlineData("news/11.html", "news/12.html")] // two licences granted on one day
    [InlineData("05 Oct", "06 Oct")] // a weekly bulletin
    [InlineData("memorandum", "treaty")]
    public async Task WhatDiffersInTitleDayOrLinkIsAnotherItem(string was, string isNow)
    {
        await TakeAsync(Dated);

        Assert.Equal(1, await TakeAsync(Dated.Replace("<guid>1</guid>", "<guid>2</guid>", StringComparison.Ordinal).Replace(was, isNow, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnItemThatOneFeedHoldsTwiceUnderTwoIdsIsOneArticleWithBothTexts()
    {
        var second = Dated.Replace("<guid>1</guid>", "<guid>2</guid>", StringComparison.Ordinal).Replace("They met.", "They met twice.", StringComparison.Ordinal);

        Assert.Equal(1, await TakeAsync(Dated, second));

        var number = Assert.Single(Articles());
        Assert.Equal(["They met twice.", "They met."], [.. _stores.Articles.Edits(number).Select(e => e.Text), _stores.Articles.Find(number)!.Text]);
        Assert.Equal(0, await TakeAsync(second, Dated));
        Assert.Single(_stores.Articles.Edits(number));
    }

    [Fact]
    public async Task AnItemWithoutAnyDateIsOfTheMomentWhenItWasFirstSeen()
    {
        await TakeAsync(Some.Now, First);
        await TakeAsync(Some.Now.AddDays(30), First.Replace("They met.", "They met again.", StringComparison.Ordinal));

        var report = Assert.Single(Assert.Single(Stories()).Reports);
        Assert.Equal((null, Some.Now), (report.Published, report.SeenAt));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(30, 2)]
    public async Task AnItemWithoutAnyDateIsFiledUnderTheDayWhenItWasFirstSeen(int days, int stories)
    {
        await TakeAsync(Some.Now, First);
        await TakeAsync(Some.Now.AddDays(days), First.Replace("<guid>1</guid>", "<guid>2</guid>", StringComparison.Ordinal).Replace("/11.html", "/12.html", StringComparison.Ordinal));

        Assert.Equal(stories, Stories().Count);
    }

    private Task<int> TakeAsync(params string[] items) => TakeAsync(Some.Now, items);

    private async Task<int> TakeAsync(DateTimeOffset at, params string[] items)
    {
        var body = Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>M</title>{string.Concat(items.Select(i => $"<item>{i}</item>"))}</channel></rss>");
        var feed = new FetchedFeed(Some.Feed("m"), new Uri("https://m.example/feed.xml"), null, body, at);
        var result = await _intake.TakeAsync(feed, _ => FeedState.New("m", "https://m.example/feed.xml"), TestContext.Current.CancellationToken);
        Assert.Null(result.Error);
        return result.NewItems;
    }

    private IReadOnlyList<Story> Stories() => _stores.Stories.After(0, 100);

    private IEnumerable<long> Articles() => Enumerable.Range(1, 20).Select(n => (long)n).Where(n => _stores.Articles.Find(n) is not null);
}

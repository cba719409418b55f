using DigestBot.Cards;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories;

public sealed class StoryMergerTests : IDisposable
{
    private static readonly Card Plain = Some.Card(happened: new CardEvent(null, null, "statement"), parties: []);
    private readonly MemoryStores _stores = new();
    private readonly StoryMatcher _matcher = new(new MatchOptions());

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void ReportsOfOneLinkAreOneStory() => Assert.Equal(
        Take(Some.Article("a", "One title for the report", "f1", "https://x.example/1"), Plain),
        Take(Some.Article("b", "Quite another title for it", "f2", "https://x.example/1"), Plain));

    [Fact]
    public void ReportsOfOneTitleAreOneStoryWithinDays() => Assert.Equal(
        Take(Some.Article("a", "A title long enough to tell", "f1", published: Some.Now), Plain),
        Take(Some.Article("b", "A title long enough to tell", "f2", published: Some.Now.AddDays(-4)), Plain));

    [Fact]
    public void ReportsOfOneTitleAreTwoStoriesWeeksApart() => Assert.NotEqual(
        Take(Some.Article("a", "A title long enough to tell", "f1", published: Some.Now), Plain),
        Take(Some.Article("b", "A title long enough to tell", "f2", published: Some.Now.AddDays(-5)), Plain));

    [Fact]
    public void ReportsOfOneEventAreOneStoryInWhateverLanguage()
    {
        var english = Take(Some.Article("en", "Russia and Mexico signed a memorandum", "f1"), Some.Card("en"));
        var russian = Take(
            Some.Article("ru", "Россия и Мексика подписали меморандум", "f2"),
            Some.Card("ru", "Россия и Мексика подписали меморандум", "ru", parties: [Some.Country("RU", "Россия"), Some.Country("MX", "Мексика")]));
        var spanish = Take(
            Some.Article("es", "México y Rusia firman un memorando", "f3"),
            Some.Card("es", "México y Rusia firman un memorando", "es", parties: [Some.Country("MX", "México"), Some.Country("RU", "Rusia")]));

        Assert.Equal((english, english), (russian, spanish));
        Assert.Equal(["en", "ru", "es"], Story(english).Reports.Select(r => r.Language));
    }

    [Theory]
    [InlineData("penalty", 5)]
    [InlineData("agreement", 6)]
    public void AnotherActionOrDayIsAnotherStory(string action, int day) => Assert.NotEqual(
        Take(Some.Article("a", "The one thing that happened", "f1"), Some.Card()),
        Take(Some.Article("b", "The other thing that happened", "f2"), Some.Card(happened: new CardEvent(new DateOnly(2010, 10, day), DatePrecision.Day, action))));

    [Fact]
    public void ASharedCountryAloneMergesNothing()
    {
        var card = Some.Card(parties: [Some.Country("RU", "Russia")]);

        Assert.NotEqual(
            Take(Some.Article("a", "The first decision of the day", "f1"), card),
            Take(Some.Article("b", "The second decision of the day", "f2"), card));
    }

    [Fact]
    public void ALateReportThatBelongsToTwoStoriesShowsThatTheyAreOne()
    {
        var first = Take(Some.Article("a", "The first title of the event", "f1"), Plain);
        var second = Take(Some.Article("b", "Something else that was told", "f2", "https://x.example/1"), Plain);

        var late = Take(Some.Article("c", "The first title of the event", "f3", "https://x.example/1"), Plain);

        Assert.NotEqual(first, second);
        Assert.Equal(first, late);
        Assert.Equal(["a", "b", "c"], Story(first).Reports.Select(r => r.ArticleId));
    }

    [Fact]
    public void TheIdOfAMergedStoryLeadsToTheOneThatTookItIn()
    {
        var first = Take(Some.Article("a", "The first title of the event", "f1"), Plain);
        var second = Take(Some.Article("b", "Something else that was told", "f2", "https://x.example/1"), Plain);
        Take(Some.Article("c", "The first title of the event", "f3", "https://x.example/1"), Plain);

        Assert.Equal(first, Story(second).Id);
        Assert.Equal(first, _stores.Stories.Current(second));
        Assert.DoesNotContain(_stores.Stories.After(0, 10), s => s.Id == second);
    }

    [Fact]
    public void AMergedStoryStaysMergedWhenAnotherReportComes()
    {
        var first = Take(Some.Article("a", "The first title of the event", "f1"), Plain);
        Take(Some.Article("b", "Something else that was told", "f2", "https://x.example/1"), Plain);
        Take(Some.Article("c", "The first title of the event", "f3", "https://x.example/1"), Plain);

        Assert.Equal(first, Take(Some.Article("d", "Something else that was told", "f4"), Plain));
    }

    [Fact]
    public void TheSameItemOfAFeedUnderAnotherIdIsNoFurtherSource()
    {
        var card = Plain with { Headline = "A title long enough to tell" };
        var story = Take(Some.Article("a", "A title long enough to tell", "f1"), card);

        Assert.Equal(story, Take(Some.Article("b", "A title long enough to tell", "f1"), card));
        Assert.Single(Story(story).Reports);
        Assert.NotNull(_stores.Articles.Seen("b"));
    }

    [Fact]
    public void ItemsOfOneFeedThatAllLinkToOnePageAreStoriesOfTheirOwn() => Assert.NotEqual(
        Take(Some.Article("a", "The first of today's notices", "f1", "https://x.example/news"), Plain with { Headline = "The first of today's notices" }),
        Take(Some.Article("b", "The second of today's notices", "f1", "https://x.example/news"), Plain with { Headline = "The second of today's notices" }));

    [Fact]
    public void AStoryFromTheFutureIsFiledNoLaterThanTomorrow()
    {
        var story = Take(Some.Article("a", "A forum is announced for May", "f1", published: Some.Now.AddDays(200)), Plain);

        Assert.Equal(new DateOnly(2010, 10, 7), Story(story).Day);
    }

    private long Take(Article article, Card card)
    {
        var id = 0L;
        _stores.Database.Run(() => id = new StoryMerger(_stores.Stories, _stores.Articles, _matcher).Take(article, card, Some.Now));
        return id;
    }

    private Story Story(long id) => _stores.Stories.Find(id)!;
}

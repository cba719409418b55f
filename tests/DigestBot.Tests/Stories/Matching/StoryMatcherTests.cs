using DigestBot.Cards;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories.Matching;

/// <summary>Real articles through the real cards; the background is so much other news that rarity means something.</summary>
public sealed class StoryMatcherTests
{
    private readonly CardWriter _cards = new();
    private readonly StoryMatcher _matcher = new(new MatchOptions());

    public StoryMatcherTests()
    {
        var story = 100L;
        foreach (var (language, text) in ReportedFine.Background())
        {
            _matcher.Learn(Prepare(language, text), story++);
        }
    }

    [Theory]
    [InlineData("ru", ReportedFine.Russian)]
    [InlineData("ja", ReportedFine.Japanese)]
    public void AReportInAnotherLanguageFindsItsStory(string language, string text)
    {
        _matcher.Learn(Prepare("en", ReportedFine.English), 1);

        Assert.Equal(1, _matcher.Find(Prepare(language, text))?.Story);
    }

    [Fact]
    public void TheMatchSaysOnWhatEvidence()
    {
        _matcher.Learn(Prepare("en", ReportedFine.English), 1);

        var match = _matcher.Find(Prepare("ru", ReportedFine.Russian))!;

        Assert.Contains(match.Evidence, e => e.Words.Contains("12 480", StringComparison.Ordinal));
        Assert.Contains(match.Evidence, e => e.Words.Contains("Линдквист", StringComparison.OrdinalIgnoreCase));
        Assert.True(match.Score > match.RunnerUp);
        Assert.Equal(match.Evidence.OrderByDescending(e => e.Worth), match.Evidence);
    }

    [Fact]
    public void TheSameRegulatorsOtherFineIsAnotherStory()
    {
        _matcher.Learn(Prepare("en", ReportedFine.English), 1);

        Assert.Null(_matcher.Find(Prepare("en", ReportedFine.OtherFine)));
    }

    [Fact]
    public void AReportInTheSameWordsIsTheSameStory()
    {
        _matcher.Learn(Prepare("en", ReportedFine.English), 1);

        Assert.Equal(1, _matcher.Find(Prepare("en", ReportedFine.English.Replace("on Tuesday ", "", StringComparison.Ordinal)))?.Story);
    }

    [Fact]
    public void AReportOfAnotherWeekIsAnotherStory()
    {
        _matcher.Learn(Prepare("en", ReportedFine.English), 1);

        Assert.Null(_matcher.Find(Prepare("ru", ReportedFine.Russian, days: 5)));
    }

    [Theory]
    [InlineData("The ministry of Norway opened a consultation on broadband.", "Министерство Норвегии начало консультацию о широкополосном доступе.")]
    [InlineData("Agreement on spectrum signed on 5 October 2010.", "Соглашение о радиочастотах подписано 5 октября 2010 года.")]
    public void ACountryADayOrATopicAloneMergeNothing(string first, string second)
    {
        _matcher.Learn(Prepare("en", first), 1);

        Assert.Null(_matcher.Find(Prepare("ru", second)));
    }

    [Fact]
    public void TwoItemsOfOneFeedAreOneStoryOnlyWhenTheySayTheSame()
    {
        const string rest = " Commissioner Oddvar Brekkestad told reporters in Trondheim that Halvorsen Telenett has until 14 March to pay 735,000 kroner.";
        _matcher.Learn(Prepare("en", "The regulator fined Halvorsen Telenett after months of complaints from customers in the north." + rest, feed: "no-nkom"), 1);
        const string other = "Halvorsen Telenett must answer questions on unpaid bonuses, cabin sales and its ferries before any court hears it." + rest;

        Assert.Equal(1, _matcher.Find(Prepare("en", other, feed: "another"))?.Story);
        Assert.Null(_matcher.Find(Prepare("en", other, feed: "no-nkom")));
    }

    [Fact]
    public void AMergedStoryIsFoundUnderTheIdThatTookItIn()
    {
        _matcher.Learn(Prepare("en", ReportedFine.English), 1);
        _matcher.Merge(1, 2);

        Assert.Equal(2, _matcher.Find(Prepare("ru", ReportedFine.Russian))?.Story);
    }

    [Fact]
    public void AnEmptyIndexKnowsNoStory() => Assert.Null(new StoryMatcher(new MatchOptions()).Find(Prepare("en", ReportedFine.English)));

    [Fact]
    public void TheOldestAreForgottenWhenThereAreTooMany()
    {
        var small = new StoryMatcher(new MatchOptions { Articles = 10 });
        small.Learn(Prepare("en", ReportedFine.English), 1);
        Assert.NotNull(small.Find(Prepare("ru", ReportedFine.Russian)));

        foreach (var (n, (language, text)) in ReportedFine.Background().Take(30).Index())
        {
            small.Learn(Prepare(language, text), 100 + n);
        }

        Assert.Null(small.Find(Prepare("ru", ReportedFine.Russian)));
    }

    private IndexedArticle Prepare(string language, string text, int days = 0, string? feed = null)
    {
        var article = new Article { Id = "a", Title = null, Text = text, Language = language, Published = Some.Now.AddDays(days) };
        return StoryMatcher.Prepare(null, text, _cards.Write(article), DateOnly.FromDateTime(Some.Now.AddDays(days).Date), feed);
    }
}

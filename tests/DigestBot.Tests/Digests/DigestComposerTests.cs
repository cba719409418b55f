using DigestBot.Cards;
using DigestBot.Digests;
using DigestBot.Feeds;
using DigestBot.Stories;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Digests;

public sealed class DigestComposerTests
{
    private static readonly StoryReport English = Some.Report("en", "uk-ofcom", "Russia and Mexico signed a memorandum", "en");
    private static readonly StoryReport Russian = Some.Report("ru", "ru-ministry", "Россия и Мексика подписали меморандум", "ru");
    private static readonly StoryReport Spanish = Some.Report("es", "mx-sct", "México y Rusia firman un memorando", "es");

    private readonly FakeTimeProvider _time = new(Some.Now);

    private static readonly Dictionary<string, FeedSource> Feeds = new(StringComparer.Ordinal)
    {
        ["uk-ofcom"] = Some.Feed("uk-ofcom") with { Name = "Ofcom", Language = "en" },
        ["ru-ministry"] = Some.Feed("ru-ministry") with { Name = "Ministry of Telecom", NativeName = "Минкомсвязь" },
        ["mx-sct"] = Some.Feed("mx-sct") with { Name = "Secretariat of Communications", NativeName = "Secretaría de Comunicaciones", Language = "es" },
    };

    [Theory]
    [InlineData("ru", "Россия и Мексика подписали меморандум")]
    [InlineData("es", "México y Rusia firman un memorando")]
    public void AReaderGetsTheHeadlineInTheirLanguage(string language, string headline)
    {
        var told = Tell(language, English, Russian, Spanish);

        Assert.Equal((headline, null), (told.Headline, told.OriginalHeadline));
    }

    [Fact]
    public void WithoutOneTheCardSpeaksAndTheOriginalIsNamed()
    {
        var told = Tell("fr", Russian);

        Assert.Null(told.Headline);
        Assert.Equal("Accord: Russie, Mexique", told.CardLine.Replace(" :", ":", StringComparison.Ordinal).Replace("\u00A0:", ":", StringComparison.Ordinal));
        Assert.Equal(("Россия и Мексика подписали меморандум", "ru"), (told.OriginalHeadline, told.OriginalLanguage));
        Assert.Contains("russe", told.OriginalNote, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEnglishOriginalIsShownBeforeOthers() => Assert.Equal("en", Tell("fr", Russian, English).OriginalLanguage);

    [Theory]
    [InlineData("en", "Also reported by Ministry of Telecom (Russian) and Secretariat of Communications (Spanish)")]
    [InlineData("ru", "Минкомсвязь (русский)")]
    public void TheOtherSourcesAreNamedWithTheirLanguages(string language, string also) =>
        Assert.Contains(also, Tell(language, English, Russian, Spanish).AlsoReportedBy, StringComparison.Ordinal);

    [Fact]
    public void AStoryOfOneSourceWasNotAlsoReported() => Assert.Null(Tell("en", English).AlsoReportedBy);

    [Fact]
    public void ASourceThatToldTwiceIsNamedOnce() => Assert.Equal(["Ofcom"], Tell("en", English, English with { ArticleId = "en2" }).Sources.Select(s => s.Name));

    [Fact]
    public void ASourceThatLeftTheCatalogueIsCalledByItsId() => Assert.Equal("gone", Tell("en", English with { FeedId = "gone" }).Sources[0].Name);

    [Fact]
    public void ASourceFromNoFeedIsCalledByItsHost() => Assert.Equal("ministry.example", Tell("en", English with { FeedId = null }).Sources[0].Name);

    [Fact]
    public void PartiesDateAndTopicsAreInTheLanguageOfTheReader()
    {
        var told = Composer().Tell(Some.Story(Some.Card(topics: ["e-government"]), English), "de");

        Assert.Equal(["Russland", "Mexiko"], told.Parties.Select(p => p.Name));
        Assert.Equal("5. Oktober 2010", told.DateText);
        Assert.Equal(Texts.For("de").Topic("e-government"), Assert.Single(told.Topics));
    }

    [Fact]
    public void OnlyPartiesThatActAreShownCountriesFirst()
    {
        var card = Some.Card(parties: [Some.Party("organisation:itu", "ITU"), Some.Country("RU", "Russia"), Some.Country("FR", "France", PartyRole.Mentioned)]);

        Assert.Equal(["country:RU", "organisation:itu"], Composer().Tell(Some.Story(card, English), "en").Parties.Select(p => p.Id));
    }

    [Fact]
    public void AnEventWithoutADateSaysSo()
    {
        var told = Composer().Tell(Some.Story(Some.Card(happened: new CardEvent(null, null, "agreement")), English), "en");

        Assert.Equal((null, "date not known"), (told.Date, told.DateText));
    }

    [Fact]
    public void AMonthIsNotMadeADay()
    {
        var told = Composer().Tell(Some.Story(Some.Card(happened: new CardEvent(Some.Day, DatePrecision.Month, "agreement")), English), "en");

        Assert.Equal(("2010-10", "October 2010"), (told.Date, told.DateText));
    }

    [Theory]
    [InlineData("en", "3 hours ago")]
    [InlineData("ru", "3 часа назад")]
    public void TheAgeOfAReportIsTold(string language, string ago) =>
        Assert.Equal(ago, Tell(language, English with { Published = Some.Now.AddHours(-3) }).Sources[0].Ago);

    [Fact]
    public void AReportFromTheFutureHasNoAge() => Assert.Null(Tell("en", English with { Published = Some.Now.AddHours(3) }).Sources[0].Ago);

    [Fact]
    public void StoriesOfMostSourcesComeFirstThenTheNewest()
    {
        var digest = Composer().Compose(
            [
                Some.Story(Some.Card(), English) with { Id = 1 },
                Some.Story(Some.Card(), English) with { Id = 2, Day = Some.Day.AddDays(1) },
                Some.Story(Some.Card(), English, Russian) with { Id = 3, Day = Some.Day.AddDays(-3) },
                Some.Story(Some.Card(), English) with { Id = 4 },
            ],
            "en");

        Assert.Equal([3, 2, 1, 4], digest.Stories.Select(s => s.Id));
    }

    [Fact]
    public void StoriesAndSourcesAreCounted() =>
        Assert.Equal("2 stories · 3 sources", Composer().Compose([Some.Story(Some.Card(), English, Russian), Some.Story(Some.Card(), Spanish, English)], "en").Subtitle);

    [Fact]
    public void AmongStoriesOfAsManySourcesThoseOfWantedPartiesComeFirst()
    {
        var german = Some.Card(parties: [Some.Country("DE", "Germany")]);

        var digest = Composer().Compose(
            [
                Some.Story(Some.Card(), English) with { Id = 1, Day = Some.Day.AddDays(1) },
                Some.Story(german, English) with { Id = 2 },
                Some.Story(Some.Card(), English, Russian) with { Id = 3 },
            ],
            "en",
            new DigestWish { Parties = ["country:DE"] });

        Assert.Equal([3, 2, 1], digest.Stories.Select(s => s.Id));
    }

    [Fact]
    public void OnlyTheMostImportantStoriesAreShownAndTheOthersCounted()
    {
        var digest = Composer().Compose([.. Enumerable.Range(1, 5).Select(n => Some.Story() with { Id = n })], "ru", new DigestWish { MaxStories = 3 });

        Assert.Equal([1, 2, 3], digest.Stories.Select(s => s.Id));
        Assert.Equal("Ещё 2 новости: /today", digest.More);
        Assert.StartsWith("5 новостей", digest.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongDigestIsGroupedByAction()
    {
        string[] actions = ["launch", "penalty", "launch", "penalty"];

        var digest = Composer().Compose(
            [.. actions.Select((a, n) => Some.Story(Some.Card(happened: new CardEvent(Some.Day, DatePrecision.Day, a))) with { Id = n })], "en", new DigestWish { GroupFrom = 3 });

        Assert.Equal(["Launch", null, "Penalty", null], digest.Stories.Select(s => s.Section));
        Assert.Equal([0, 2, 1, 3], digest.Stories.Select(s => s.Id));
    }

    [Fact]
    public void AShortDigestIsOneList() =>
        Assert.All(Composer().Compose([Some.Story(), Some.Story()], "en", new DigestWish { GroupFrom = 2 }).Stories, s => Assert.Null(s.Section));

    [Fact]
    public void ADigestOfNothingSaysSo() => Assert.Equal(Texts.For("uk").Words.NothingNew, Composer().Compose([], "uk").Nothing);

    private DigestStory Tell(string language, params StoryReport[] reports) => Composer().Tell(Some.Story(Some.Card(), reports), language);

    private DigestComposer Composer() => new(id => Feeds.GetValueOrDefault(id), _time);
}

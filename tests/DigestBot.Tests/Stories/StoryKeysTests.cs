using DigestBot.Cards;
using DigestBot.Stories;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories;

public sealed class StoryKeysTests
{
    [Theory]
    [InlineData("Press release No. 45")]
    [InlineData("News of today")]
    [InlineData("通知公告")]
    [InlineData("")]
    [InlineData("!!! --- ...................................")]
    public void ATitleThatTellsNothingIsNoKey(string title) => Assert.Null(Key(StoryKeyKind.Title, Some.Article("a", title)));

    [Theory]
    [InlineData("Russia and Mexico signed a memorandum", "RUSSIA and Mexico  signed a “memorandum”!")]
    [InlineData("工业和信息化部发布通知", "工业和信息化部 发布通知。")]
    public void TitlesThatDifferInCaseAndPunctuationAreTheSame(string one, string other) =>
        Assert.Equal(Key(StoryKeyKind.Title, Some.Article("a", one)), Key(StoryKeyKind.Title, Some.Article("b", other)));

    [Fact]
    public void TheSameTitleInAnotherLanguageIsAnother() => Assert.NotEqual(
        Key(StoryKeyKind.Title, Some.Article("a", "Telecommunications 2010 Forum"), Some.Card(language: "en")),
        Key(StoryKeyKind.Title, Some.Article("b", "Telecommunications 2010 Forum"), Some.Card(language: "fr")));

    [Theory]
    [InlineData("https://ministry.example/news/1?id=2#top", "http://ministry.example/news/1?id=2")]
    public void LinksThatDifferInSchemeAndFragmentAreTheSame(string one, string other) =>
        Assert.Equal(Key(StoryKeyKind.Link, Linked(one)), Key(StoryKeyKind.Link, Linked(other)));

    [Theory]
    [InlineData("https://ministry.example/news/1", "https://ministry.example/news/2")]
    [InlineData("https://ministry.example/news?id=1", "https://ministry.example/news?id=2")]
    [InlineData("https://ministry.example/news/1", "https://regulator.example/news/1")]
    public void LinksToDifferentPagesAreNot(string one, string other) =>
        Assert.NotEqual(Key(StoryKeyKind.Link, Linked(one)), Key(StoryKeyKind.Link, Linked(other)));

    [Theory]
    [InlineData("https://ministry.example/")]
    [InlineData("https://ministry.example")]
    [InlineData("urn:uuid:1")]
    [InlineData("/news/1")]
    [InlineData(null)]
    public void ALinkToNoPageIsNoKey(string? url) => Assert.Null(Key(StoryKeyKind.Link, Linked(url)));

    [Fact]
    public void APageIsTheSameForAYearATitleAndAnEventForDays()
    {
        Assert.Equal(365, new StoryKey("l", StoryKeyKind.Link).WindowDays);
        Assert.Equal(4, new StoryKey("t", StoryKeyKind.Title).WindowDays);
        Assert.Equal(4, new StoryKey("e", StoryKeyKind.Event).WindowDays);
    }

    [Fact]
    public void TheOrderOfThePartiesDoesNotMatter() => Assert.Equal(
        Key(StoryKeyKind.Event, Some.Article("a", "x"), Some.Card(parties: [Some.Country("RU", "Russia"), Some.Country("MX", "Mexico")])),
        Key(StoryKeyKind.Event, Some.Article("b", "y"), Some.Card(parties: [Some.Country("MX", "México"), Some.Country("RU", "Rusia")])));

    [Fact]
    public void ASingleCountryIsNoKey() =>
        Assert.Null(Key(StoryKeyKind.Event, Some.Article("a", "x"), Some.Card(parties: [Some.Country("RU", "Russia")])));

    [Fact]
    public void ACountryThatIsOnlyNamedDoesNotCount() => Assert.Null(Key(
        StoryKeyKind.Event, Some.Article("a", "x"), Some.Card(parties: [Some.Country("RU", "Russia"), Some.Country("MX", "Mexico", PartyRole.Mentioned)])));

    [Theory]
    [InlineData("organisation:itu")]
    [InlineData("company:telcel")]
    [InlineData("person:igor-shchegolev")]
    public void ACountryAndSomebodyWhoActsWithItAre(string party) => Assert.NotNull(Key(
        StoryKeyKind.Event, Some.Article("a", "x"), Some.Card(parties: [Some.Country("RU", "Russia"), Some.Party(party, "Somebody")])));

    [Theory]
    [InlineData(DatePrecision.Month)]
    [InlineData(DatePrecision.Year)]
    public void AnEventWithoutItsDayIsNoKey(DatePrecision precision) => Assert.Null(Key(
        StoryKeyKind.Event, Some.Article("a", "x"), Some.Card(happened: new CardEvent(Some.Day, precision, "agreement"))));

    [Fact]
    public void KeysAreShortHoweverLongTheirFacts() => Assert.All(
        StoryKeys.Of(Some.Article("a", new string('x', 10_000), url: "https://a.example/" + new string('y', 10_000)), Some.Card()),
        k => Assert.Equal(33, k.Value.Length));

    private static Article Linked(string? url) => Some.Article("a", "x", url: url);

    private static string? Key(StoryKeyKind kind, Article article, Card? card = null) =>
        StoryKeys.Of(article, card ?? Some.Card()).FirstOrDefault(k => k.Kind == kind)?.Value;
}

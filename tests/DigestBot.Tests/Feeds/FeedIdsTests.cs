using DigestBot.Feeds;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Feeds;

public sealed class FeedIdsTests
{
    [Theory]
    [InlineData("https://www.soumu.go.jp/news.rdf", "soumu-go-jp-news")]
    [InlineData("https://WWW.Arcep.fr/feeds/ALL.xml?x=1", "arcep-fr-all")]
    [InlineData("https://regulator.example/", "regulator-example")]
    [InlineData("https://[::1]:8080/a", "1-a")]
    public void AnIdIsMadeOfHostAndFile(string url, string id) => Assert.Equal(id, FeedIds.From(new Uri(url)));

    [Theory]
    [InlineData("https://минсвязь.рф/новости.xml")]
    [InlineData("https://xn--b1aew.xn--p1ai/---.xml")]
    [InlineData("https://a-very-long-name-of-a-ministry-of-telecommunications-and-of-many-other-things.example/and-more.xml")]
    [InlineData("https://a.example/a--b__c%20d.xml")]
    public void EveryIdKeepsTheRules(string url) =>
        Assert.Null(FeedSourceRules.Broken(Some.Feed() with { Id = FeedIds.From(new Uri(url)) }));

    [Fact]
    public void AnIdThatIsFreeStays() => Assert.Equal("a", FeedIds.Unused("a", new HashSet<string> { "b" }));

    [Fact]
    public void AnIdThatIsTakenGetsTheFirstFreeNumber() => Assert.Equal("a-3", FeedIds.Unused("a", new HashSet<string> { "a", "a-2" }));

    [Fact]
    public void AnIdThatWasGivenOutIsTaken()
    {
        var taken = new HashSet<string>();
        FeedIds.Unused("a", taken);

        Assert.Equal("a-2", FeedIds.Unused("a", taken));
    }
}

using DigestBot.Cards;
using DigestBot.Stories;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories;

public sealed class CardUnionTests
{
    [Fact]
    public void TheFirstReportSpeaksWhereTheyDiffer()
    {
        var first = Some.Card(headline: "First", happened: new CardEvent(Some.Day, DatePrecision.Day, "agreement"));
        var second = Some.Card(headline: "Second", happened: new CardEvent(Some.Day.AddDays(1), DatePrecision.Month, "meeting"));

        var union = CardUnion.Of(first, second);

        Assert.Equal((first.Headline, first.Event), (union.Headline, union.Event));
    }

    [Fact]
    public void TheSecondFillsInADateWithItsPrecision()
    {
        var union = CardUnion.Of(
            Some.Card(happened: new CardEvent(null, null, "agreement")), Some.Card(happened: new CardEvent(Some.Day, DatePrecision.Month, "meeting")));

        Assert.Equal(new CardEvent(Some.Day, DatePrecision.Month, "agreement"), union.Event);
    }

    [Fact]
    public void AnActionSaysMoreThanAStatement() => Assert.Equal("meeting", CardUnion.Of(
        Some.Card(happened: new CardEvent(Some.Day, DatePrecision.Day, "statement")), Some.Card(happened: new CardEvent(null, null, "meeting"))).Event.Action);

    [Fact]
    public void PartiesAndTopicsAreThoseOfBothEachOnce()
    {
        var union = CardUnion.Of(
            Some.Card(parties: [Some.Country("RU", "Russia")], topics: ["ai"]),
            Some.Card(parties: [Some.Country("RU", "Rusia"), Some.Country("MX", "México")], topics: ["5g", "ai"]));

        Assert.Equal(["Russia", "México"], union.Parties.Select(p => p.Name));
        Assert.Equal(["ai", "5g"], union.Topics);
    }

    [Theory]
    [InlineData(PartyRole.Mentioned, PartyRole.Principal, PartyRole.Principal)]
    [InlineData(PartyRole.Principal, PartyRole.Mentioned, PartyRole.Principal)]
    [InlineData(PartyRole.Mentioned, PartyRole.Mentioned, PartyRole.Mentioned)]
    public void WhoActsInOneReportActs(PartyRole first, PartyRole second, PartyRole both) => Assert.Equal(both, Assert.Single(CardUnion.Of(
        Some.Card(parties: [Some.Country("RU", "Russia", first)]), Some.Card(parties: [Some.Country("RU", "Rusia", second)])).Parties).Role);
}

using DigestBot.Cards;
using DigestBot.Stories;

namespace DigestBot.Tests.Stories;

public sealed class CardUnionPersonTests
{
    [Theory]
    [InlineData("person:khuan-molinar", "person:juan-molinar")]
    [InlineData("person:igor-shchegolev", "person:igor-shchogolev")]
    public void OneNameSpelledTwoWaysIsOnePersonOfTheStory(string first, string second) =>
        Assert.Equal([first], Union(first, second));

    [Theory]
    [InlineData("person:igor-shchegolev", "person:juan-molinar")]
    [InlineData("person:li-wei", "person:li-wu")]
    public void OtherNamesStayOtherPersons(string first, string second) =>
        Assert.Equal([first, second], Union(first, second));

    private static IEnumerable<string> Union(string first, string second) =>
        CardUnion.Of(Card(first), Card(second)).Parties.Select(p => p.Id);

    private static Card Card(string person) => new()
    {
        Id = "a",
        Language = "en",
        Headline = "Headline",
        Summary = string.Empty,
        Event = new CardEvent(null, null, "statement"),
        Parties = [new Party(person, PartyKind.Person, person, PartyRole.Principal, [new TextSpan(TextField.Text, "x", 0, 1)])],
        Dates = [],
        Topics = [],
    };
}

using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class ForeignNamesTests
{
    [Theory]
    [InlineData("ru", "Министр Хуан Молинар подписал меморандум.", "person:juan-molinar")]
    [InlineData("ru", "Министр Уолтер Браун подписал меморандум.", "person:walter-braun")]
    [InlineData("uk", "Міністр Джон Сміт підписав меморандум.", "person:john-smit")]
    [InlineData("ru", "Министр Игорь Щёголев подписал меморандум.", "person:igor-shchegolev")]
    public void AForeignGivenNameIsWrittenBackAsAtHome(string language, string text, string id) => Assert.Equal([id], Some.Card("", text, language).Ids(PartyKind.Person));
}

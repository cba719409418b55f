using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class PlaceRoleTests
{
    [Theory]
    [InlineData("en", "Kenya and Ghana signed an agreement on roaming in Mexico.")]
    [InlineData("es", "Kenia y Ghana firmaron un acuerdo de itinerancia en México.")]
    [InlineData("ru", "Кения и Гана подписали соглашение о роуминге в Мексике.")]
    public void ThePlaceOfASigningIsOnlyMentioned(string language, string text) =>
        Assert.Equal(PartyRole.Mentioned, Some.Card("", text, language).Party("country:MX").Role);

    [Fact]
    public void OfSeveralPlacesEachIsWhatItIsAbout() =>
        Assert.Equal(PartyRole.Principal, Some.Card("", "An attack hit portals in Kenya, Ghana and Mexico on Monday.").Party("country:KE").Role);

    [Theory]
    [InlineData("en", "Kenya signed the agreement in the presence of delegations of Namibia and Mexico.")]
    [InlineData("pt", "O Quénia assinou o acordo na presença de delegações da Namíbia e do México.")]
    [InlineData("ru", "Кения подписала соглашение в присутствии делегаций Намибии и Мексики.")]
    [InlineData("de", "Kenia unterzeichnete das Abkommen im Beisein von Delegationen aus Namibia und Mexiko.")]
    [InlineData("it", "Il Kenya ha multato l'operatore, una società con sede in Messico, per ritardi.")]
    [InlineData("tr", "Kenya, Meksika merkezli işletmeciye para cezası verdi.")]
    [InlineData("ko", "케냐는 멕시코에 본사를 둔 사업자에게 과징금을 부과했다.")]
    public void WhoStandsByIsOnlyMentioned(string language, string text) =>
        Assert.Equal((PartyRole.Principal, PartyRole.Mentioned), (Some.Card("", text, language).Party("country:KE").Role, Some.Card("", text, language).Party("country:MX").Role));
}

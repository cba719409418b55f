using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class BodyFinderTests
{
    [Theory]
    [InlineData("en", "Ofcom fined an operator.", "body:GB/telecom-regulator")]
    [InlineData("en", "The Kenyan Ministry of Communications signed.", "body:KE/telecom-ministry")]
    [InlineData("en", "The Ministry of Communications of the Republic of Ghana signed.", "body:GH/telecom-ministry")]
    [InlineData("ru", "Минцифры России подписало соглашение.", "body:RU/telecom-ministry")]
    [InlineData("de", "Die Bundesnetzagentur hat entschieden.", "body:DE/telecom-regulator")]
    [InlineData("fr", "L'Arcep a ouvert une consultation.", "body:FR/telecom-regulator")]
    [InlineData("ja", "総務省は発表した。", "body:JP/telecom-ministry")]
    [InlineData("zh", "工业和信息化部发布了通知。", "body:CN/telecom-ministry")]
    [InlineData("ko", "과학기술정보통신부는 발표했다.", "body:KR/telecom-ministry")]
    public void ABodyIsFoundByItsNameOrByItsCountry(string language, string text, string id) =>
        Assert.Contains(id, Some.Card("", text, language).Ids(PartyKind.Body));

    [Fact]
    public void WhoNamesABodyNamesItsCountry() => Assert.Equal(["country:GB"], Some.Card("", "Ofcom fined an operator.").Ids(PartyKind.Country));

    [Fact]
    public void AMinistryOfNoCountryIsLeftOut() => Assert.Empty(Some.Card("", "The ministry said so.").Ids(PartyKind.Body));

    [Fact]
    public void ANameWithItsAbbreviationIsAnOrganisation() =>
        Assert.Contains("organisation:nfka", Some.Card("", "The Nordic Federation of Kite Amateurs (NFKA) agreed. NFKA will publish it.").Ids(PartyKind.Organisation));

    [Fact]
    public void LaterUsesOfAnAbbreviationAreMentions() =>
        Assert.Equal(3, Some.Card("", "The Nordic Federation of Kite Amateurs (NFKA) agreed. NFKA will publish it.").Party("organisation:nfka").Mentions.Count);
}

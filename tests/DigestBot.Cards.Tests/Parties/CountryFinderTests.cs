using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class CountryFinderTests
{
    [Theory]
    [InlineData("en", "Kenyan and Norwegian officials met in Portugal.", "KE NO PT")]
    [InlineData("es", "El ministro peruano viajó a Chile y Alemania.", "PE CL DE")]
    [InlineData("fr", "La ministre sénégalaise est arrivée au Maroc.", "SN MA")]
    [InlineData("pt", "O governo moçambicano e o Brasil assinaram.", "MZ BR")]
    [InlineData("de", "Die norwegische Behörde und Österreich einigten sich.", "NO AT")]
    [InlineData("it", "Il governo greco e il Portogallo hanno firmato.", "GR PT")]
    [InlineData("ru", "Казахстанские операторы вышли на рынок Узбекистана.", "KZ UZ")]
    [InlineData("uk", "Литовські фахівці приїхали до Естонії.", "LT EE")]
    [InlineData("pl", "Czeski urząd i rząd Słowacji podpisały umowę.", "CZ SK")]
    [InlineData("tr", "Azerbaycan ve Kazakistan anlaştı.", "AZ KZ")]
    [InlineData("id", "Pemerintah Malaysia dan Filipina bertemu.", "MY PH")]
    [InlineData("ar", "وقعت مصر والأردن اتفاقية مع المغرب", "EG JO MA")]
    [InlineData("hi", "नेपाल और श्रीलंका ने समझौता किया", "NP LK")]
    [InlineData("zh", "法国和德国签署了协议", "FR DE")]
    [InlineData("ja", "フランスとドイツが覚書に署名した", "FR DE")]
    [InlineData("ko", "프랑스와 독일이 양해각서를 체결했다", "FR DE")]
    [InlineData("zh", "中日韩举行会谈", "CN JP KR")]
    public void CountriesAreFoundByNameAndAdjective(string language, string text, string codes) =>
        Assert.Equal(codes.Split(' ').Order(), Some.Card("", text, language).Ids(PartyKind.Country).Select(id => id["country:".Length..]).Order());

    [Theory]
    [InlineData("en", "Deutsche Telekom and China Mobile met.")]
    [InlineData("en", "He speaks English and lives in Latin America.")]
    [InlineData("de", "Die Deutsche Telekom baut aus.")]
    public void ACompanyWithACountryInItsNameIsNoCountry(string language, string text) =>
        Assert.Empty(Some.Card("", text, language).Ids(PartyKind.Country));
}

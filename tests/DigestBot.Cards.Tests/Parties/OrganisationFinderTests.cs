using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class OrganisationFinderTests
{
    [Theory]
    [InlineData("en", "Officers of Scotland Yard came.", "scotland-yard")]
    [InlineData("ru", "В Палате представителей голосовали.", "house-of-representatives")]
    [InlineData("uk", "У Верховній Раді голосували.", "verkhovna-rada")]
    [InlineData("pl", "Posłowie Sejmu głosowali.", "sejm")]
    [InlineData("hi", "लोकसभा में मतदान हुआ।", "lok-sabha")]
    [InlineData("zh", "立法院昨天表决。", "legislative-yuan")]
    [InlineData("de", "Der Bundestag stimmte zu.", "bundestag")]
    public void AnInstitutionHasOneIdInEveryCase(string language, string text, string slug) =>
        Assert.Contains("organisation:" + slug, Some.Card("", text, language).Ids(PartyKind.Organisation));

    [Theory]
    [InlineData("en", "She teaches at the University of Lakeport today.", "University of Lakeport")]
    [InlineData("es", "Enseña en la Universidad de Puerto Lago desde ayer.", "Universidad de Puerto Lago")]
    [InlineData("fr", "La décision de la Cour suprême est tombée.", "Cour suprême")]
    [InlineData("ru", "Он учится в Озёрском университете связи.", "Озёрском университете")]
    [InlineData("ja", "彼は湖港大学で学んだ。", "湖港大学")]
    [InlineData("id", "Ia belajar di Universitas Danau Biru tahun lalu.", "Universitas Danau Biru")]
    [InlineData("tr", "Dün öğrenciler Mavi Göl Üniversitesi önünde toplandı.", "Mavi Göl Üniversitesi")]
    public void AHeadNounMakesAnOrganisation(string language, string text, string words) =>
        Assert.Contains(Some.Card("", text, language).Parties, party => party.Kind == PartyKind.Organisation && party.Mentions.Any(mention => mention.Text == words));

    [Theory]
    [InlineData("en", "The university was closed.")]
    [InlineData("ru", "Университет закрыли вчера.")]
    [InlineData("ja", "大学で学んだ。")]
    public void AHeadNounAloneIsNoName(string language, string text) => Assert.Empty(Some.Card("", text, language).Ids(PartyKind.Organisation));

    [Fact]
    public void ASlavicNameHasTheIdOfItsBaseCase() =>
        Assert.Single(Some.Card("", "Решение Озёрского университета отменили. Озёрский университет подал жалобу.", "ru").Ids(PartyKind.Organisation));

    [Fact]
    public void AnAbbreviationKeepsTheIdOfTheNameItStandsFor() =>
        Assert.Equal(["organisation:itu"], Some.Card("", "The International Telecommunication Union (ITU) met.").Ids(PartyKind.Organisation));

    [Fact]
    public void ACountryWithAnAbbreviationIsNoOrganisation() =>
        Assert.Empty(Some.Card("", "Birleşik Arap Emirlikleri (BAE) imzaladı.", "tr").Ids(PartyKind.Organisation));

    [Theory]
    [InlineData("지난 6일 세브란스병원에 입원했다.", "세브란스병원")]
    [InlineData("영화진흥위원회는 통계를 냈다.", "영화진흥위원회")]
    [InlineData("서리대학교 연구팀이 발표했다.", "서리대학교")]
    public void AKoreanNameThatIsOneWordWithItsNounIsAnOrganisation(string text, string name) =>
        Assert.Contains(Some.Card("", text, "ko").Parties, party => party.Kind == PartyKind.Organisation && party.Mentions[0].Text == name);

    [Theory]
    [InlineData("그는 종합병원에 입원했다.")]
    [InlineData("시중은행이 금리를 내렸다.")]
    public void AKindOfOrganisationIsNone(string text) => Assert.Empty(Some.Card("", text, "ko").Ids(PartyKind.Organisation));
}

using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class CompanyFinderTests
{
    [Theory]
    [InlineData("en", "The licence of Vodafone was renewed.", "vodafone")]
    [InlineData("ru", "Лицензия «Ростелекома» продлена.", "rostelecom")]
    [InlineData("uk", "Мережа Київстару запрацювала.", "kyivstar")]
    [InlineData("pl", "Oferta Ericssona wygrała.", "ericsson")]
    [InlineData("ar", "وقعت فودافون الاتفاق أمس.", "vodafone")]
    [InlineData("zh", "中国移动建设了基站。", "china-mobile")]
    [InlineData("ja", "ソフトバンクは基地局を設置した。", "softbank")]
    [InlineData("ko", "삼성전자가 장비를 공급했다.", "samsung-electronics")]
    [InlineData("hi", "भारती एयरटेल ने नेटवर्क शुरू किया।", "airtel")]
    [InlineData("tr", "Turkcell'in yeni şebekesi açıldı.", "turkcell")]
    [InlineData("de", "Das Netz der Deutschen Telekom wächst.", "deutsche-telekom")]
    public void ACompanyHasOneIdInEveryScript(string language, string text, string slug) =>
        Assert.Contains("company:" + slug, Some.Card("", text, language).Ids(PartyKind.Company));

    [Theory]
    [InlineData("en", "The licence of Blue Kite Ltd. was renewed.", "blue-kite")]
    [InlineData("it", "La licenza di Aquilone Blu S.p.A. è stata rinnovata.", "aquilone-blu")]
    [InlineData("ru", "Лицензия ООО «Вымпел» продлена.", "vympel")]
    [InlineData("ja", "株式会社サンプルが受注した。", "sanpuru")]
    [InlineData("id", "Izin PT Layang Biru diperpanjang.", "layang-biru")]
    public void ALegalFormMakesACompany(string language, string text, string slug) =>
        Assert.Contains("company:" + slug, Some.Card("", text, language).Ids(PartyKind.Company));

    [Fact]
    public void ALegalFormAroundAKnownNameBelongsToIt() =>
        Assert.Equal("ПАО «Ростелеком»", Some.Card("", "Выступило ПАО «Ростелеком» вчера.", "ru").Party("company:rostelecom").Mentions[0].Text);

    [Theory]
    [InlineData("es", "La operadora Nimbus Azul recibió la licencia.", "nimbus-azul")]
    [InlineData("ru", "Компания «Северный маяк» получила частоты.", "severny-mayak")]
    [InlineData("tr", "Mavi Uçurtma şirketine ceza verildi.", "mavi-ucurtma")]
    [InlineData("pl", "Ukarano spółkę Modry Latawiec.", "modry-latawiec")]
    [InlineData("de", "Die Strafe trifft Nordkap Carrier Services.", "nordkap-carrier-services")]
    public void ANounOrALastWordMakesACompany(string language, string text, string slug) =>
        Assert.Contains("company:" + slug, Some.Card("", text, language).Ids(PartyKind.Company));

    [Fact]
    public void AnUnknownCompanyIsMetAgainByItsFirstWord()
    {
        var card = Some.Card("", "The fine hit Nordkap Carrier Services. Regulators say Nordkap ignored the rules.");
        Assert.Equal(["Nordkap Carrier Services", "Nordkap"], card.Party("company:nordkap-carrier-services").Mentions.Select(mention => mention.Text));
    }

    [Theory]
    [InlineData("en", "Air France resumed flights.", "FR")]
    [InlineData("en", "Bank of America lent the money.", "US")]
    [InlineData("en", "China Mobile built masts.", "CN")]
    [InlineData("ja", "日本経済新聞が伝えた。", "JP")]
    public void ACountryWithinACompanysNameIsNoParty(string language, string text, string country) =>
        Assert.DoesNotContain("country:" + country, Some.Card("", text, language).Ids(PartyKind.Country));

    [Theory]
    [InlineData("fr", "Le tarif d'Orange augmente demain.", true)]
    [InlineData("en", "An orange fell from the tree.", false)]
    [InlineData("de", "Die Orange fiel vom Baum.", false)]
    [InlineData("en", "The painter Jeremy Hughes spoke.", false)]
    public void AWordIsACompanyOnlyWhereItsPlaceSaysSo(string language, string text, bool isCompany) =>
        Assert.Equal(isCompany, Some.Card("", text, language).Ids(PartyKind.Company).Length > 0);

    [Fact]
    public void BesideAnotherCompanyAWordIsOneToo() =>
        Assert.Contains("company:orange", Some.Card("", "Orange, SFR et Bouygues Telecom ont répondu.", "fr").Ids(PartyKind.Company));

    [Theory]
    [InlineData("ru", "Ростелеком")]
    [InlineData("en", "Rostelecom")]
    public void ACompanyIsNamedInTheLettersOfTheReader(string language, string name) =>
        Assert.Equal(name, Some.Card(Some.Article("", "Выступил Ростелеком.", "ru"), language).Party("company:rostelecom").Name);

    [Theory]
    [InlineData("it", "Una denuncia di Vodafone Italia ha aperto il caso.", "company:vodafone")]
    [InlineData("ar", "فازت فودافون مصر بالرخصة.", "company:vodafone")]
    public void ACompanyOfACountryIsTheCompany(string language, string text, string id)
    {
        var card = Some.Card("", text, language);
        Assert.Equal((id, 0), (Assert.Single(card.Ids(PartyKind.Company)), card.Ids(PartyKind.Country).Length));
    }
}

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

    [Theory]
    [InlineData("en", "The site is in French and in Portuguese. He speaks Turkish.")]
    [InlineData("es", "El sitio está en francés y en inglés.")]
    [InlineData("ru", "Сайт доступен на английском языке. Он говорит по-русски.")]
    [InlineData("fr", "Le site est en anglais et en allemand.")]
    [InlineData("pt", "O site está em francês e em inglês.")]
    [InlineData("de", "Die Seite ist auf Französisch verfügbar. Er spricht Türkisch.")]
    [InlineData("it", "Il sito è in francese e in inglese.")]
    [InlineData("ar", "الموقع متاح باللغة الفرنسية وباللغة الإنجليزية.")]
    [InlineData("zh", "网站有英文和法语版本。")]
    [InlineData("ja", "サイトは英語とフランス語で提供される。")]
    [InlineData("ko", "사이트는 영어와 프랑스어로 제공된다.")]
    [InlineData("tr", "Site Fransızca ve İngilizce olarak sunuluyor.")]
    [InlineData("id", "Situs tersedia dalam bahasa Prancis dan bahasa Inggris.")]
    [InlineData("uk", "Сайт доступний англійською мовою.")]
    [InlineData("pl", "Strona jest po angielsku i w języku niemieckim.")]
    [InlineData("hi", "साइट अंग्रेज़ी और फ़्रांसीसी भाषा में है।")]
    public void ALanguageIsNoCountry(string language, string text) => Assert.Empty(Some.Card("", text, language).Ids(PartyKind.Country));

    [Theory]
    [InlineData("en", "Jordan Smith joined the regulator. Chad Bradley left it.")]
    [InlineData("en", "A court in Atlanta, Georgia, ruled. The Georgia governor signed the bill.")]
    [InlineData("ja", "日本経済新聞によると、通信網が停止した。")]
    [InlineData("fr", "Air France a signé un accord avec Orange.")]
    public void ANameWithACountryInItIsNoCountry(string language, string text) => Assert.Empty(Some.Card("", text, language).Ids(PartyKind.Country));

    [Theory]
    [InlineData("en", "The satellite was launched in French Guiana.", "GF")]
    [InlineData("en", "Jordan Telecommunications Regulatory Commission opened a tender in Amman.", "JO")]
    [InlineData("en", "The Georgian parliament in Tbilisi adopted the law of Georgia.", "GE")]
    [InlineData("es", "EE. UU. y Brasil firmaron un acuerdo con la UE.", "US BR EU")]
    [InlineData("ru", "ОАЭ подписали российско-мексиканский меморандум.", "AE RU MX")]
    [InlineData("pl", "Podpisano umowę z Meksykiem.", "MX")]
    [InlineData("tr", "Rusya'nın ve Meksika'nın bakanları görüştü.", "RU MX")]
    [InlineData("ja", "米国とEUは協定に署名した。", "US EU")]
    [InlineData("zh", "美欧签署协议。", "US EU")]
    public void CountriesAreFoundInEveryShape(string language, string text, string codes) =>
        Assert.Equal(codes.Split(' ').Order(), Some.Card("", text, language).Ids(PartyKind.Country).Select(id => id["country:".Length..]).Order());
}

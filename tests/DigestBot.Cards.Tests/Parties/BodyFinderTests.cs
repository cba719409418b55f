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

    [Theory]
    [InlineData("en", "The Ministry of Communications of Kenya opened a tender. The ministry will award it in May.")]
    [InlineData("es", "El Ministerio de Comunicaciones de Kenia abrió una licitación. El ministerio la adjudicará.")]
    [InlineData("ru", "Министерство связи Кении объявило конкурс. Министерство подведёт итоги в мае.")]
    [InlineData("fr", "Le ministère des Communications du Kenya a ouvert un appel d'offres. Le ministère tranchera en mai.")]
    [InlineData("pt", "O Ministério das Comunicações do Quénia abriu um concurso. O ministério decidirá em maio.")]
    [InlineData("de", "Das Kommunikationsministerium Kenias schrieb aus. Das Ministerium entscheidet im Mai.")]
    [InlineData("it", "Il Ministero delle Comunicazioni del Kenya ha aperto una gara. Il ministero deciderà a maggio.")]
    [InlineData("ar", "فتحت وزارة الاتصالات الكينية مناقصة. وستعلن الوزارة النتائج في مايو.")]
    [InlineData("zh", "肯尼亚通信部宣布启动招标。该部将于五月公布结果。")]
    [InlineData("ja", "ケニア通信省は入札を開始した。同省は5月に結果を公表する。")]
    [InlineData("ko", "케냐 통신부는 입찰을 시작했다. 이 부처는 5월에 결과를 발표한다.")]
    [InlineData("tr", "Kenya Haberleşme Bakanlığı ihale açtı. Bakanlık sonucu mayısta açıklayacak.")]
    [InlineData("id", "Kementerian Komunikasi Kenya membuka tender. Kementerian akan mengumumkan hasilnya pada Mei.")]
    [InlineData("uk", "Міністерство зв'язку Кенії оголосило тендер. Міністерство підіб'є підсумки в травні.")]
    [InlineData("pl", "Ministerstwo Łączności Kenii ogłosiło przetarg. Ministerstwo rozstrzygnie go w maju.")]
    [InlineData("hi", "केन्या के संचार मंत्रालय ने निविदा खोली। मंत्रालय मई में परिणाम बताएगा।")]
    public void TheMinistryIsTheOneTheArticleNames(string language, string text) =>
        Assert.Equal(2, Assert.Single(Some.Card("", text, language).Parties, party => party.Kind == PartyKind.Body).Mentions.Count);
}

using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class FellowFinderTests
{
    [Theory]
    [InlineData("en", "Kenya's regulator fined the carrier on Monday. The carrier paid at once. It had to. At the same time Ghana and Uganda fined the carrier.")]
    [InlineData("es", "El regulador de Kenia multó al operador el lunes. El operador pagó enseguida. Tuvo que hacerlo. En paralelo lo multaron Ghana y Uganda.")]
    [InlineData("ru", "Регулятор Кении оштрафовал оператора в понедельник. Оператор сразу заплатил штраф. Он был должен. Одновременно его наказали Гана и Уганда.")]
    [InlineData("fr", "Le régulateur du Kenya a sanctionné l'opérateur lundi. L'opérateur a payé aussitôt. Il le fallait. En même temps, le Ghana et l'Ouganda l'ont sanctionné.")]
    [InlineData("pt", "O regulador do Quénia multou a operadora na segunda-feira. A operadora pagou logo. Teve de o fazer. Ao mesmo tempo, o Gana e o Uganda multaram-na.")]
    [InlineData("de", "Die Behörde von Kenia verhängte am Montag eine Geldbuße. Der Betreiber zahlte sofort. Er musste es tun. Zeitgleich straften ihn Ghana und Uganda.")]
    [InlineData("it", "Il regolatore del Kenya ha multato l'operatore lunedì. L'operatore ha pagato subito. Doveva farlo. Contemporaneamente lo hanno multato Ghana e Uganda.")]
    [InlineData("ar", "فرضت هيئة كينيا غرامة على المشغل يوم الاثنين. دفع المشغل الغرامة فورا. كان عليه ذلك. بالتزامن عاقبته غانا وأوغندا.")]
    [InlineData("zh", "肯尼亚监管机构周一对该运营商处以罚款。运营商随即缴纳了全部罚款金额。它必须这样做。同时，加纳和乌干达也对其处以罚款。")]
    [InlineData("ja", "ケニアの規制当局は月曜日に事業者に罰金を科した。事業者は直ちに罰金の全額を支払った。義務だった。同時に、ガーナとウガンダも罰金を科した。")]
    [InlineData("ko", "케냐 규제 기관은 월요일 사업자에게 벌금을 부과했다. 사업자는 즉시 벌금 전액을 납부했다. 의무였다. 동시에 가나와 우간다도 벌금을 부과했다.")]
    [InlineData("tr", "Kenya düzenleyicisi pazartesi günü işletmeciye ceza verdi. İşletmeci cezayı hemen ödedi. Ödemek zorundaydı. Eş zamanlı olarak Gana ve Uganda da ceza verdi.")]
    [InlineData("id", "Regulator Kenya mendenda operator itu pada Senin. Operator itu segera membayar denda. Itu wajib. Secara bersamaan Ghana dan Uganda mendendanya.")]
    [InlineData("uk", "Регулятор Кенії оштрафував оператора в понеділок. Оператор одразу сплатив штраф. Він мусив. Одночасно його покарали Гана та Уганда.")]
    [InlineData("pl", "Regulator Kenii ukarał operatora w poniedziałek. Operator od razu zapłacił karę. Musiał to zrobić. Równolegle ukarały go Ghana i Uganda.")]
    [InlineData("hi", "केन्या के नियामक ने सोमवार को कंपनी पर जुर्माना लगाया। कंपनी ने तुरंत पूरा जुर्माना चुका दिया। उसे चुकाना था। साथ ही घाना और युगांडा ने भी जुर्माना लगाया।")]
    public void CountriesThatActAtTheSameTimeArePrincipal(string language, string text)
    {
        var card = Some.Card("", text, language);
        Assert.Equal((PartyRole.Principal, PartyRole.Principal), (card.Party("country:GH").Role, card.Party("country:UG").Role));
    }

    [Fact]
    public void CountriesOfTheBackgroundAreOnlyMentioned() =>
        Assert.Equal(PartyRole.Mentioned, Some.Card("", "Kenya's regulator fined the carrier on Monday. The carrier paid at once. It had to. Years ago Ghana and Uganda fined the carrier.").Party("country:GH").Role);

    [Fact]
    public void OneCountryBesideSuchWordsIsBackground() =>
        Assert.Equal(PartyRole.Mentioned, Some.Card("", "Kenya's regulator fined the carrier on Monday. The carrier paid at once. It had to. At the same time prices in Ghana rose.").Party("country:GH").Role);
}

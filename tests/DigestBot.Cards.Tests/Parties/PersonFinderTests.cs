using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class PersonFinderTests
{
    [Theory]
    [InlineData("en", "Kenyan Minister of Information and Communications Technology Amina Wanjiru signed.", "amina-wanjiru")]
    [InlineData("en", "Minister Wanjiru signed.", "wanjiru")]
    [InlineData("en", "\"It works,\" said Pedro van der Berg.", "pedro-van-der-berg")]
    [InlineData("es", "La ministra de Transportes y Telecomunicaciones, Carla Rojas Soto, firmó.", "carla-rojas-soto")]
    [InlineData("fr", "Le ministre du Numérique Paul Mercier a signé.", "paul-mercier")]
    [InlineData("de", "Bundesminister Karl Lehmann unterschrieb.", "karl-lehmann")]
    [InlineData("ru", "Министр связи Пётр Щёголев подписал.", "petr-shchegolev")]
    [InlineData("ja", "村上総務大臣は述べた。", "cun-shang")]
    public void APersonIsFoundBesideATitle(string language, string text, string slug) =>
        Assert.Contains("person:" + slug, Some.Card("", text, language).Ids(PartyKind.Person));

    [Fact]
    public void LaterMentionsBySurnameAreTheSamePerson()
    {
        var card = Some.Card("", "Minister Amina Wanjiru spoke in Nairobi. Wanjiru said it works. Amina Wanjiru left.");
        Assert.Equal(["Amina Wanjiru", "Wanjiru", "Amina Wanjiru"], Assert.Single(card.Parties, party => party.Kind == PartyKind.Person).Mentions.Select(mention => mention.Text));
    }

    [Fact]
    public void ASurnameInAnotherCaseIsTheSamePerson()
    {
        var card = Some.Card("", "Министр Пётр Королёв выступил. По мнению Королева, сеть готова.", "ru");
        Assert.Equal(2, Assert.Single(card.Parties, party => party.Kind == PartyKind.Person).Mentions.Count);
    }

    [Theory]
    [InlineData("ru", "Вчера в Минске Пётр Королёв открыл центр.", "petr-korolev")]
    [InlineData("uk", "Документ підписала Олена Шевчук.", "olena-shevchuk")]
    [InlineData("pl", "Umowę podpisał Jan Kowalski.", "jan-kowalski")]
    public void TwoCapitalisedWordsAreAPersonWhereNothingElseIsCapitalised(string language, string text, string slug) =>
        Assert.Equal(["person:" + slug], Some.Card("", text, language).Ids(PartyKind.Person));

    [Theory]
    [InlineData("ru", "Он живёт в Нижнем Новгороде и читает New Kite Times.")]
    [InlineData("uk", "Вони живуть у Новому Місті.")]
    [InlineData("en", "The White House and the Kite Museum are open.")]
    public void APlaceIsNoPerson(string language, string text) => Assert.Empty(Some.Card("", text, language).Ids(PartyKind.Person));

    [Fact]
    public void ADepartmentIsNoName() => Assert.Empty(Some.Card("", "The Minister of Communications and Transport spoke.").Ids(PartyKind.Person));

    [Fact]
    public void ALegalFormMakesACompany() => Assert.Equal(["company:blue-kite"], Some.Card("", "The licence of Blue Kite Ltd. was renewed.").Ids(PartyKind.Company));

    [Fact]
    public void ARussianLegalFormMakesACompany() => Assert.Equal(["company:vympel"], Some.Card("", "Лицензия ООО «Вымпел» продлена.", "ru").Ids(PartyKind.Company));

    [Theory]
    [InlineData("en", "Kenseth said the network works.", "Kenseth")]
    [InlineData("id", "Hasto menegaskan jaringan itu berfungsi.", "Hasto")]
    [InlineData("pl", "Wintour powiedziała, że sieć działa.", "Wintour")]
    public void WhoSpeaksAtTheStartOfASentenceIsAPerson(string language, string text, string name) =>
        Assert.Contains(Some.Card("", text, language).Parties, party => party.Kind == PartyKind.Person && party.Mentions[0].Text == name);

    [Theory]
    [InlineData("en", "Police said the network works.")]
    [InlineData("en", "Lawmakers said the network works.")]
    [InlineData("en", "Nairobi said the network works.")]
    [InlineData("id", "Pemerintah menegaskan jaringan itu berfungsi.")]
    [InlineData("pl", "Rzecznik powiedział, że sieć działa.")]
    [InlineData("fr", "Elle a déclaré que le réseau fonctionne.")]
    public void ACrowdThatSpeaksIsNoPerson(string language, string text) =>
        Assert.DoesNotContain(Some.Card("", text, language).Parties, party => party.Kind == PartyKind.Person);

    [Theory]
    [InlineData("ru", "В переговорах участвовал Ричард Сноумен.", "Ричард Сноумен")]
    [InlineData("ru", "Он работал вместе с братом Джимом над сетью.", "Джимом")]
    [InlineData("uk", "У переговорах брав участь Річард Сноумен.", "Річард Сноумен")]
    public void ForeignGivenNamesAreKnownInCyrillic(string language, string text, string name) =>
        Assert.Contains(Some.Card("", text, language).Parties, party => party.Kind == PartyKind.Person && party.Mentions[0].Text == name);

    [Fact]
    public void TheLastLetterOfAnAbbreviationIsNoInitial() =>
        Assert.Equal(["person:mikhaylo-fedorov"], Some.Card("", "Міністерство запускає тестування 5G. Про це вчора повідомив міністр Михайло Федоров.", "uk").Ids(PartyKind.Person));

    [Fact]
    public void AKoreanNameKeepsItsSurname() =>
        Assert.Equal(["person:ijong-ho"], Some.Card("", "과학기술정보통신부 이종호 장관은 5G 계획을 발표했다.", "ko").Ids(PartyKind.Person));
}

using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class PlainPersonFinderTests
{
    [Theory]
    [InlineData("en", "Nobody knew that Laura Bergmann had left.", "Laura Bergmann")]
    [InlineData("de", "Gestern sprach Andreas Lehnhoff über Netze.", "Andreas Lehnhoff")]
    [InlineData("pt", "O trabalho foi feito por Mariana Vasconcelos ontem.", "Mariana Vasconcelos")]
    [InlineData("id", "Rapat dipimpin Budi Hartanto di gedung itu.", "Budi Hartanto")]
    [InlineData("tr", "Toplantıda Mehmet Karataş konuştu.", "Mehmet Karataş")]
    [InlineData("ru", "Об этом рассказала Ольга Ветрова вчера.", "Ольга Ветрова")]
    [InlineData("ja", "昨日、鈴木健太郎が発表した。", "鈴木健太郎")]
    [InlineData("ja", "昨日、ジョン・スミスが発表した。", "ジョン・スミス")]
    [InlineData("ko", "어제 김민준은 발표했다.", "김민준")]
    [InlineData("ko", "어제 제니퍼 콜린스는 발표했다.", "제니퍼 콜린스")]
    [InlineData("zh", "李明远表示，网络将于明年建成。", "李明远")]
    [InlineData("zh", "昨天，唐纳德·史密斯抵达。", "唐纳德·史密斯")]
    [InlineData("hi", "कल संजय मल्होत्रा ने बताया।", "संजय मल्होत्रा")]
    public void ANameIsFoundWithoutATitle(string language, string text, string name) =>
        Assert.Contains(name, Some.Card("", text, language).Parties.Where(party => party.Kind == PartyKind.Person).SelectMany(party => party.Mentions).Select(mention => mention.Text));

    [Theory]
    [InlineData("en", "The ferry crossed the Hudson River at noon.")]
    [InlineData("en", "They met in Georgia and left.")]
    [InlineData("de", "Der Sieger hat heute seinen Job bekommen.")]
    [InlineData("it", "A Milano e a Napoli si vota domani.")]
    [InlineData("ja", "文部科学大臣は述べた。")]
    [InlineData("ko", "정부는 대책을 발표했다.")]
    [InlineData("zh", "他喜欢打高尔夫球。")]
    [InlineData("hi", "दुर्गा पूजा के बाद मेला लगा।")]
    [InlineData("id", "Hal itu dikatakan kemarin.")]
    public void PlacesAndThingsAreNoPersons(string language, string text) => Assert.Empty(Some.Card("", text, language).Ids(PartyKind.Person));

    [Theory]
    [InlineData("en", "Reporters asked Angela Merkel about it.")]
    [InlineData("ru", "Об этом спросили Ангелу Меркель вчера.")]
    [InlineData("zh", "记者向默克尔提问。")]
    [InlineData("ko", "기자가 메르켈에게 물었다.")]
    [InlineData("hi", "पत्रकारों ने मर्केल से पूछा।")]
    [InlineData("pl", "Dziennikarze pytali o to Merkel.")]
    public void AHeadOfGovernmentHasOneIdInEveryScript(string language, string text) =>
        Assert.Contains("person:angela-merkel", Some.Card("", text, language).Ids(PartyKind.Person));

    [Fact]
    public void WhatIsNamedAfterAPersonIsNotThePerson() =>
        Assert.DoesNotContain("person:donald-trump", Some.Card("", "Fire broke out at Trump Tower.").Ids(PartyKind.Person));

    [Theory]
    [InlineData("ko", "경찰은 김모(33)씨를 조사했다.", "김")]
    [InlineData("ko", "채 전 총장은 부인했다.", "채")]
    [InlineData("ko", "류승완 감독 영화가 개봉했다.", "류승완")]
    [InlineData("ko", "최영수는 부인했다.", "최영수")]
    [InlineData("ja", "湯浅は反論した。", "湯浅")]
    [InlineData("ja", "ギゾー首相の退陣を求めた。", "ギゾー")]
    [InlineData("zh", "據湯普遜說，這是真的。", "湯普遜")]
    [InlineData("zh", "“不。”鮑爾說。", "鮑爾")]
    public void NamesInScriptsWithoutCapitalsAreFoundByWhatStandsBeside(string language, string text, string name) =>
        Assert.Contains(Some.Card("", text, language).Parties, party => party.Kind == PartyKind.Person && party.Mentions[0].Text == name);

    [Theory]
    [InlineData("zh", "他马上说，这是真的。")]
    [InlineData("ja", "大阪は晴れだ。")]
    [InlineData("ko", "정상화는 어렵다.")]
    public void OrdinaryWordsThereAreNoNames(string language, string text) =>
        Assert.DoesNotContain(Some.Card("", text, language).Parties, party => party.Kind == PartyKind.Person);
}

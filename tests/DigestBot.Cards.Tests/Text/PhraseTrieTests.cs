using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Tests.Text;

public sealed class PhraseTrieTests
{
    [Theory]
    [InlineData("spain", "SPAIN and Spain", 2)]
    [InlineData("Spain", "spain", 0)]
    [InlineData("Spain", "Spains", 0)]
    [InlineData("Spain", "Spain's", 1)]
    [InlineData("ITU", "Itu", 0)]
    [InlineData("ITU", "(ITU)", 1)]
    [InlineData("российск*", "российско-мексиканский РОССИЙСКИЙ", 2)]
    [InlineData("королёв", "Королев", 1)]
    [InlineData("Côte d'Ivoire", "Côte d’Ivoire", 1)]
    [InlineData("South Korea", "South \n Korea", 1)]
    [InlineData("South Korea", "South\n\n\n\nKorea", 0)]
    [InlineData("ıspanya", "İSPANYA", 1)]
    [InlineData("مصر", "ومصر لمصر المصر", 3)]
    [InlineData("المكسيك", "وللمكسيك", 1)]
    [InlineData("رئيس", "رَئِيس", 1)]
    [InlineData("한국", "한국에서는", 1)]
    [InlineData("한국", "대한국", 0)]
    [InlineData("中国", "在中国境内", 1)]
    [InlineData("रूस", "रूस के", 1)]
    [InlineData("रूस", "रूसी", 0)]
    [InlineData("5G", "5G와 25G", 1)]
    public void AFormIsFoundByTheRulesOfItsScript(string form, string text, int times) =>
        Assert.Equal(times, Trie(PhraseKind.Action, form).Scan(text, "en").Count);

    [Fact]
    public void ACountryInKatakanaIsAWholeRun() => Assert.Empty(Trie(PhraseKind.Country, "タイ").Scan("タイトル", "ja"));

    [Fact]
    public void ASpanLeavesCliticsOutAndKeepsTheArticle()
    {
        const string text = "وبالمكسيك";
        var hit = Assert.Single(Trie(PhraseKind.Country, "المكسيك").Scan(text, "en"));
        Assert.Equal("المكسيك", text[hit.Start..hit.End]);
    }

    [Fact]
    public void AStarTakesTheRestOfTheWordOnly()
    {
        const string text = "мексиканско-российский";
        var hit = Assert.Single(Trie(PhraseKind.Country, "мексиканск*").Scan(text, "en"));
        Assert.Equal("мексиканско", text[hit.Start..hit.End]);
    }

    [Theory]
    [InlineData("Палат~ представителей", "Палаты представителей и Палату представителей", 2)]
    [InlineData("Палат~ представителей", "Палатка представителей", 1)]
    [InlineData("Палат~ представителей", "Палаточный представителей", 0)]
    public void ATildeTakesAShortEndingWithinAName(string form, string text, int times) =>
        Assert.Equal(times, Trie(PhraseKind.Institution, form).Scan(text, "ru").Count);

    [Theory]
    [InlineData("ru", "Ромашкому", 0)]
    [InlineData("ru", "Лютиком", 1)]
    [InlineData("ru", "Лютика", 1)]
    [InlineData("ru", "Лютиковый", 0)]
    public void ANameTakesTheEndingsOfCasesAndNoOthers(string language, string text, int times) =>
        Assert.Equal(times, new PhraseTrie(CaseEndings.Inflected(PhraseKind.Company, "x", "Лютик")).Scan(text, language).Count);

    [Fact]
    public void TheLongestOfTwoWins()
    {
        var reading = new FieldReading(TextField.Text, "South Sudan", LanguagePack.Of("en"));
        Assert.Equal("SS", Assert.Single(reading.Longest(PhraseKind.Country)).Phrase.Id);
    }

    private static PhraseTrie Trie(PhraseKind kind, string form) => new([new Phrase(kind, "x", form)]);
}

using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Events;

public sealed class ActionFinderTests
{
    [Theory]
    [InlineData("en", "Kenya and Ghana sign memorandum", "agreement")]
    [InlineData("en", "Regulator fines operator", "penalty")]
    [InlineData("en", "Regulator opens public consultation", "consultation")]
    [InlineData("en", "Cyberattack takes ministry offline", "incident")]
    [InlineData("es", "Perú y Chile firman un memorando", "agreement")]
    [InlineData("fr", "L'Arcep ouvre une consultation publique", "consultation")]
    [InlineData("pt", "Regulador aplica multa à operadora", "penalty")]
    [InlineData("de", "Behörde verhängt Geldbuße", "penalty")]
    [InlineData("it", "L'autorità avvia una consultazione pubblica", "consultation")]
    [InlineData("ru", "Россия и Куба подписали меморандум", "agreement")]
    [InlineData("uk", "Україна та Литва підписали меморандум", "agreement")]
    [InlineData("pl", "Urząd nałożył karę na operatora", "penalty")]
    [InlineData("tr", "İki ülke mutabakat zaptı imzaladı", "agreement")]
    [InlineData("id", "Dua negara menandatangani nota kesepahaman", "agreement")]
    [InlineData("ar", "توقيع مذكرة تفاهم بين البلدين", "agreement")]
    [InlineData("hi", "दोनों देशों ने समझौता ज्ञापन पर हस्ताक्षर किए", "agreement")]
    [InlineData("zh", "两国签署谅解备忘录", "agreement")]
    [InlineData("ja", "両国が覚書に署名", "agreement")]
    [InlineData("ko", "양국 양해각서 체결", "agreement")]
    public void AHeadlineTellsTheAction(string language, string title, string action) => Assert.Equal(action, Some.Card(title, "", language).Event.Action);

    [Fact]
    public void TheHeadlineOutweighsTheBackground() =>
        Assert.Equal("penalty", Some.Card("Regulator fines operator", "The regulator fined an operator. It was the first time in years.\n\nThe agreement, another agreement, a memorandum and one more agreement came before.").Event.Action);

    [Fact]
    public void NothingInParticularIsAStatement() => Assert.Equal("statement", Some.Card("Kites are blue", "Kites are blue.").Event.Action);
}

using DigestBot.Cards.Traces;

namespace DigestBot.Cards.Tests.Traces;

public sealed class TraceFinderTests
{
    [Theory]
    [InlineData("1,234,567 lines", "1234567")]
    [InlineData("1.234.567 Anschlüsse", "1234567")]
    [InlineData("1 234 567 lignes", "1234567")]
    [InlineData("１２３４ 回線", "1234")]
    [InlineData("٤٥٠ ألف", "450")]
    [InlineData("४५० करोड़", "450")]
    [InlineData("2.45 billion", "2.45")]
    [InlineData("2,45 Milliarden", "2.45")]
    [InlineData("700/900 MHz", "700")]
    public void ANumberIsTheSameHoweverItIsWritten(string text, string number) => Assert.Contains(TraceCode.Of(TraceKind.Number, number), Find(text).Select(t => t.Code));

    [Theory]
    [InlineData("5 lines")] // too common to tell anything
    [InlineData("in 2010")] // years are dates
    [InlineData("signed on 15 October")]
    [InlineData("IPv46x")]
    public void WhatTellsNothingIsNoNumber(string text) => Assert.DoesNotContain(Find(text), t => t.Kind == TraceKind.Number);

    [Theory]
    [InlineData("en", "The minister, Igor Shchegolev, spoke.", "SKRF")]
    [InlineData("ru", "Министр Игорь Щеголев выступил.", "SKRF")]
    [InlineData("ja", "シチェゴレフ大臣が発言した。", "SKRF")]
    public void NamesLeaveTheirConsonants(string language, string text, string skeleton) =>
        Assert.Contains(Names(text, language), v => v.Contains(skeleton[1..], StringComparison.Ordinal));

    [Fact]
    public void ArabicWordsAreReadWithoutWhatIsGluedToThem() =>
        Assert.Contains("TRNP", Names("التقى وترامب", "ar"));

    [Fact]
    public void KoreanWordsAreReadWithoutTheirParticles() => Assert.Contains("TRNP", Names("트럼프에게 말했다", "ko"));

    [Fact]
    public void ChineseNamesAreFoundWithinRunsOfTheirCharacters() => Assert.Contains("TRNP", Names("总统特朗普宣布", "zh"));

    [Fact]
    public void LowerCaseWordsAreNoNames() => Assert.Empty(Names("signed a memorandum on spectrum", "en"));

    [Fact]
    public void TheCardGivesWhatItKnowsById()
    {
        var traces = Find("Russia and Mexico signed a memorandum on e-government on 5 October 2010.");

        Assert.Contains(traces, t => t.Kind == TraceKind.Country && t.Code == TraceCode.Of(TraceKind.Country, "country:RU"));
        Assert.Contains(traces, t => t is { Kind: TraceKind.EventDate, Told: "5 October 2010" });
        Assert.Contains(traces, t => t is { Kind: TraceKind.Action, Told: "agreement" });
        Assert.Contains(traces, t => t is { Kind: TraceKind.Topic, Told: "e-government" });
    }

    [Fact]
    public void ATextOfAnyLengthGivesABoundedNumberOfTraces() =>
        Assert.InRange(Find(string.Join(' ', Enumerable.Range(10_000, 50_000))).Length, 1, 400);

    [Theory]
    [InlineData("Some 12 480 lines", "12 480")]
    [InlineData("said Lindqvist.", "Lindqvist")]
    public void ATraceTellsTheWordsItWasReadFrom(string text, string words) => Assert.Contains(words, Find(text).Select(t => t.Words(null, text)));

    [Fact]
    public void TheStartOfALongNameMeetsAShortOne() => Assert.Contains(Find("Dmitry").Single(t => t.Kind == TraceKind.NameStart).Code, Find("Tatneft").Concat(Find("Dmitr")).Select(t => t.Code));

    private static List<string> Names(string text, string language) =>
        [.. Find(text, language).Where(t => t.Kind == TraceKind.Name).Select(t => NameSkeletonTests.Letters(t.Code & ((1UL << 60) - 1)))];

    private static Trace[] Find(string text, string language = "en")
    {
        var article = new Article { Id = "a", Text = text, Language = language, Published = new DateTimeOffset(2010, 10, 6, 12, 0, 0, TimeSpan.Zero) };
        return TraceFinder.Find(null, text, new CardWriter().Write(article));
    }
}

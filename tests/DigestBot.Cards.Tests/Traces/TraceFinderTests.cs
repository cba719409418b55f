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
    public void ANumberIsTheSameHoweverItIsWritten(string text, string number) => Assert.Contains(number, Values(text, TraceKind.Number));

    [Theory]
    [InlineData("5 lines")] // too common to tell anything
    [InlineData("in 2010")] // years are dates
    [InlineData("signed on 15 October")]
    [InlineData("IPv46x")]
    public void WhatTellsNothingIsNoNumber(string text) => Assert.Empty(Values(text, TraceKind.Number));

    [Theory]
    [InlineData("en", "The minister, Igor Shchegolev, spoke.", "SKRF")]
    [InlineData("ru", "Министр Игорь Щеголев выступил.", "SKRF")]
    [InlineData("ja", "シチェゴレフ大臣が発言した。", "SKRF")]
    public void NamesLeaveTheirConsonants(string language, string text, string skeleton) =>
        Assert.Contains(Values(text, TraceKind.Name, language), v => v.Contains(skeleton[1..], StringComparison.Ordinal));

    [Fact]
    public void ArabicWordsAreReadWithoutWhatIsGluedToThem() =>
        Assert.Contains(NameSkeleton.Of("ترامب"), Values("التقى وترامب", TraceKind.Name, "ar"));

    [Fact]
    public void KoreanWordsAreReadWithoutTheirParticles() => Assert.Contains("TRNP", Values("트럼프에게 말했다", TraceKind.Name, "ko"));

    [Fact]
    public void ChineseNamesAreFoundWithinRunsOfTheirCharacters() => Assert.Contains("TRNP", Values("总统特朗普宣布", TraceKind.Name, "zh"));

    [Fact]
    public void LowerCaseWordsAreNoNames() => Assert.Empty(Values("signed a memorandum on spectrum", TraceKind.Name));

    [Fact]
    public void TheCardGivesWhatItKnowsById()
    {
        var traces = Find("Russia and Mexico signed a memorandum on e-government on 5 October 2010.");

        Assert.Contains(traces, t => t is { Kind: TraceKind.Country, Value: "country:RU" });
        Assert.Contains(traces, t => t is { Kind: TraceKind.EventDate, Value: "2010-10-05" });
        Assert.Contains(traces, t => t is { Kind: TraceKind.Action, Value: "agreement" });
        Assert.Contains(traces, t => t is { Kind: TraceKind.Topic, Value: "e-government" });
    }

    [Fact]
    public void ATextOfAnyLengthGivesABoundedNumberOfTraces() =>
        Assert.InRange(Find(string.Join(' ', Enumerable.Range(10_000, 50_000))).Count, 1, 400);

    private static List<string> Values(string text, TraceKind kind, string language = "en") =>
        [.. Find(text, language).Where(t => t.Kind == kind).Select(t => t.Value)];

    private static IReadOnlyList<Trace> Find(string text, string language = "en")
    {
        var article = new Article { Id = "a", Text = text, Language = language, Published = new DateTimeOffset(2010, 10, 6, 12, 0, 0, TimeSpan.Zero) };
        return TraceFinder.Find(null, text, new CardWriter().Write(article));
    }
}

using DigestBot.Digests.Formats;

namespace DigestBot.Tests.Digests;

public sealed class BidiTests
{
    [Theory]
    [InlineData("توقيع مذكرة", "en", true)]
    [InlineData("توقيع مذكرة", "ar", false)]
    [InlineData("Ofcom", "ar", true)]
    [InlineData("Ofcom 2010", "en", false)]
    [InlineData("2010", "ar", false)]
    [InlineData("اتفاق ITU", "ar", true)]
    public void OnlyTextThatRunsAgainstTheLanguageIsIsolated(string text, string language, bool isolated) =>
        Assert.Equal(isolated ? "\u2068" + text + "\u2069" : text, Bidi.Isolate(text, language));

    [Fact]
    public void ALineOfArabicBeginsAtTheRightWhateverItsFirstLetterIs() => Assert.Equal("\u200FITU", Bidi.Line("ITU", "ar"));

    [Fact]
    public void ALineOfEnglishNeedsNoMark() => Assert.Equal("توقيع", Bidi.Line("توقيع", "en"));

    [Theory]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u200Fb")]
    public void MarksOfDirectionAreTakenOutOfTextsFromOutside(string text) => Assert.Equal("ab", Printable.Of(text));
}

using DigestBot.Cards.Languages;
using DigestBot.Digests;

namespace DigestBot.Tests.Digests;

public sealed class PluralsTests
{
    public static TheoryData<string> Languages => [.. LanguageCodes.All];

    [Theory]
    [InlineData("en", 1, "one")]
    [InlineData("en", 0, "other")]
    [InlineData("fr", 0, "one")]
    [InlineData("pt", 1, "one")]
    [InlineData("hi", 2, "other")]
    [InlineData("ru", 1, "one")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 11, "many")]
    [InlineData("ru", 3, "few")]
    [InlineData("ru", 13, "many")]
    [InlineData("ru", 104, "few")]
    [InlineData("uk", 0, "many")]
    [InlineData("uk", 22, "few")]
    [InlineData("pl", 1, "one")]
    [InlineData("pl", 21, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 112, "many")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 103, "few")]
    [InlineData("ar", 111, "many")]
    [InlineData("ar", 100, "other")]
    [InlineData("ar", 102, "other")]
    [InlineData("ja", 1, "other")]
    [InlineData("tr", 1, "one")]
    public void ANumberTakesItsForm(string language, int number, string form) => Assert.Equal(form, Plurals.Form(language, number));

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryNumberTakesAFormThatTheLanguageHas(string language) =>
        Assert.All(Enumerable.Range(0, 1000), n => Assert.Contains(Plurals.Form(language, n), Plurals.Forms(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryFormIsTakenBySomeNumber(string language) =>
        Assert.Equal(Plurals.Forms(language).Order(StringComparer.Ordinal), Enumerable.Range(0, 1000).Select(n => Plurals.Form(language, n)).Distinct().Order(StringComparer.Ordinal));
}

using DigestBot.Cards.Languages;

namespace DigestBot.Cards.Tests.Languages;

public sealed class NameRegistryTests
{
    [Fact]
    public void EveryIdIsASlug() =>
        Assert.All(NameRegistry.Companies.Keys.Concat(NameRegistry.Institutions.Keys).Concat(NameRegistry.People.Keys), id => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", id));

    [Fact]
    public void EveryNameHasAFormAndNoFormIsOnlyAMark() =>
        Assert.All(NameRegistry.Companies.Concat(NameRegistry.Institutions).Concat(NameRegistry.People), pair =>
        {
            Assert.NotEmpty(pair.Value);
            Assert.All(pair.Value, form => Assert.True(NameRegistry.Plain(form).Trim().Length > 1, pair.Key + ": " + form));
        });

    [Fact]
    public void EveryLanguageMarkIsOneOfOurLanguages() =>
        Assert.All(NameRegistry.Companies.Concat(NameRegistry.Institutions).SelectMany(pair => pair.Value).Where(NameRegistry.HasLanguage), form => Assert.Contains(form[..2], LanguageCodes.All));

    [Theory]
    [InlineData("en", "laura", "hoffmann", "london")]
    [InlineData("ru", "ольга", "петрова", "москва")]
    [InlineData("ja", "健太郎", "鈴木", "東京")]
    [InlineData("ko", "민준", "김", "서울")]
    [InlineData("hi", "संजय", "शर्मा", "कोलकाता")]
    public void EveryScriptKnowsNamesAndPlaces(string language, string given, string surname, string place)
    {
        var names = PersonNames.Of(language);
        Assert.Equal((true, true, true), (names.IsGiven(given, language), names.IsSurname(surname, language), names.IsPlace(place, language)));
    }

    [Fact]
    public void ATypedNameOfACompanyGivesItsId() => Assert.Contains("company:rostelecom", PartyNames.Resolve("Ростелеком"));
}

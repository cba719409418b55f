using DigestBot.Cards.Languages;

namespace DigestBot.Cards.Tests.Languages;

public sealed class PartyNamesTests
{
    [Theory]
    [InlineData("country:MX", "ru", "Мексика")]
    [InlineData("country:DE", "ja", "ドイツ")]
    [InlineData("country:HK", "en", "Hong Kong")]
    [InlineData("organisation:itu", "en", "International Telecommunication Union")]
    public void APartyIsNamedInTheLanguageAskedFor(string id, string language, string name) => Assert.Equal(name, PartyNames.Of(id, language));

    [Fact]
    public void ABodyThatNobodyKnowsKeepsItsName() => Assert.Equal("Office of Kites", PartyNames.Of("body:XX/other-agency/kites", "fr", "Office of Kites"));

    [Fact]
    public void APersonWithoutAGivenNameIsSpeltFromTheId() => Assert.Equal("anne duval", PartyNames.Of("person:anne-duval", "fr"));

    [Theory]
    [InlineData("Мексика", "country:MX")]
    [InlineData("МЕКСИКА", "country:MX")]
    [InlineData("mexico", "country:MX")]
    [InlineData("México", "country:MX")]
    [InlineData("メキシコ", "country:MX")]
    [InlineData("mx", "country:MX")]
    [InlineData("ITU", "organisation:itu")]
    [InlineData("person:anne-duval", "person:anne-duval")]
    public void ATypedNameIsFoundInAnyLanguage(string typed, string id) => Assert.Contains(id, PartyNames.Resolve(typed));

    [Fact]
    public void ANameOfNobodyGivesNothing() => Assert.Empty(PartyNames.Resolve("Atlantis on Sea"));

    [Fact]
    public void LanguagesAreNamedInEachOther() => Assert.Equal("французский", LanguageNames.Of("fr", "ru"));

    [Fact]
    public void ALanguageThatIsNoneOfOursKeepsItsCode() => Assert.Equal("nl", LanguageNames.Of("nl", "en"));
}

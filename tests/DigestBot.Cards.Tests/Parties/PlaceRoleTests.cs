using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class PlaceRoleTests
{
    [Theory]
    [InlineData("en", "Kenya and Ghana signed an agreement on roaming in Mexico.")]
    [InlineData("es", "Kenia y Ghana firmaron un acuerdo de itinerancia en México.")]
    [InlineData("ru", "Кения и Гана подписали соглашение о роуминге в Мексике.")]
    public void ThePlaceOfASigningIsOnlyMentioned(string language, string text) =>
        Assert.Equal(PartyRole.Mentioned, Some.Card("", text, language).Party("country:MX").Role);

    [Fact]
    public void OfSeveralPlacesEachIsWhatItIsAbout() =>
        Assert.Equal(PartyRole.Principal, Some.Card("", "An attack hit portals in Kenya, Ghana and Mexico on Monday.").Party("country:KE").Role);
}

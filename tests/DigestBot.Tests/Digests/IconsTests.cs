using DigestBot.Cards.Events;
using DigestBot.Digests.Formats;

namespace DigestBot.Tests.Digests;

public sealed class IconsTests
{
    [Fact]
    public void EveryActionHasAPictureOfItsOwn() => Assert.Distinct(Actions.All.Select(Icons.Action));

    [Theory]
    [InlineData("MX", "🇲🇽")]
    [InlineData("EU", "🇪🇺")]
    [InlineData("INT", "")]
    [InlineData("ru", "")]
    [InlineData(null, "")]
    public void AFlagIsThatOfTwoCapitalLetters(string? country, string flag) => Assert.Equal(flag, Icons.Flag(country));
}

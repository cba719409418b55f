using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Headlines;

public sealed class HeadlineCleanerTests
{
    [Theory]
    [InlineData("en", "Press release: Kenya opens auction", "Kenya opens auction")]
    [InlineData("en", "News | Kenya opens auction", "Kenya opens auction")]
    [InlineData("en", "Kenya opens auction of mid-band spectrum | Example Ministry", "Kenya opens auction of mid-band spectrum")]
    [InlineData("en", "Kenya opens auction of mid-band spectrum – Ofcom", "Kenya opens auction of mid-band spectrum")]
    [InlineData("en", "Towers and masts: Kenya and Ghana will share sites along the coast", "Kenya and Ghana will share sites along the coast")]
    [InlineData("en", "Kenya: regulator opens auction", "Kenya: regulator opens auction")]
    [InlineData("en", "KENYA AND GHANA SIGN 5G MEMORANDUM", "Kenya and Ghana sign 5G memorandum")]
    [InlineData("en", "  Kenya \n opens   auction ", "Kenya opens auction")]
    [InlineData("en", "Kenya opens auction – and closes it", "Kenya opens auction – and closes it")]
    [InlineData("ru", "КЕНИЯ И ГАНА ПОДПИСАЛИ МЕМОРАНДУМ", "Кения и Гана подписали меморандум")]
    public void AHeadlineHasNoKickerAndNoSite(string language, string title, string headline) => Assert.Equal(headline, Some.Card(title, "", language).Headline);

    [Theory]
    [InlineData("Press release")]
    [InlineData("PRESS RELEASE No. 17/2024")]
    [InlineData("")]
    public void ATitleThatSaysNothingGivesWayToTheLead(string title) =>
        Assert.Equal("Kenya opened its first auction of mid-band spectrum", Some.Card(title, "NAIROBI, 15 May 2024 – Kenya opened its first auction of mid-band spectrum. More follows soon.").Headline);

    [Fact]
    public void ALongHeadlineIsCutBetweenWords()
    {
        var headline = Some.Card(string.Join(' ', Enumerable.Repeat("spectrum", 40)), "").Headline;
        Assert.True(headline.Length <= 140 && headline.EndsWith("spectrum…", StringComparison.Ordinal), headline);
    }

    [Fact]
    public void ALongHeadlineWithoutSpacesIsCutToo() => Assert.InRange(Some.Card(new string('周', 300), "", "zh").Headline.Length, 100, 140);

    [Fact]
    public void ASummaryIsWordForWordOfTheArticle()
    {
        const string text = "NAIROBI, May 14 – Kenya opened its first auction of mid-band spectrum. Bids are due in a month, the regulator said.\n\nMore later.";
        var summary = Some.Card("Kenya auction", text).Summary;
        Assert.Equal("Kenya opened its first auction of mid-band spectrum. Bids are due in a month, the regulator said.", summary);
    }
}

using DigestBot.Cards;
using DigestBot.Reading;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Reading;

public sealed class ArticleWriterTests
{
    [Theory]
    [InlineData("id", "Lelang pita 700 MHz", "id")]
    [InlineData("tr", "Lelang pita 700 MHz", "tr")]
    [InlineData("fr", "The regulator has opened a consultation on the use of the band", "en")]
    public void AnItemIsInItsOwnLanguageOrElseInItsFeeds(string feed, string title, string expected) =>
        Assert.Equal(expected, new CardWriter().Write(ArticleWriter.Write(new FeedItem { Id = "1", Title = title }, Some.Feed() with { Language = feed }, "1")).Language);

    [Fact]
    public void ALanguageTheItemStatesIsTaken() =>
        Assert.Equal("pt", ArticleWriter.Write(new FeedItem { Id = "1", Title = "Leilão", Language = "pt-BR" }, Some.Feed(), "1").Language);
}

using DigestBot.Cards.Languages;

namespace DigestBot.Cards.Tests.Languages;

/// <summary>Without the statistical detector, which takes a third of a second to load.</summary>
public sealed class FunctionWordsTests
{
    [Theory]
    [InlineData("en", "The regulator has opened a consultation on the upper band.")]
    [InlineData("es", "El regulador abrió una consulta sobre la banda superior.")]
    [InlineData("fr", "Le régulateur a ouvert une consultation sur la bande supérieure.")]
    [InlineData("pt", "O regulador abriu uma consulta sobre a faixa superior.")]
    [InlineData("de", "Die Behörde hat eine Anhörung über das obere Band eröffnet.")]
    [InlineData("it", "L'autorità ha avviato una consultazione sulla banda superiore.")]
    [InlineData("tr", "Kurum, üst bandın kullanımı için görüş topluyor.")]
    [InlineData("id", "Regulator membuka konsultasi untuk penggunaan pita yang baru.")]
    [InlineData("pl", "Urząd rozpoczął konsultacje w sprawie górnego pasma.")]
    public void OneSentenceIsEnough(string language, string text) => Assert.Equal(language, FunctionWords.Decide(text));

    [Theory]
    [InlineData("")]
    [InlineData("5G 700 MHz")]
    [InlineData("Telefónica México")]
    [InlineData("The consultation is open to all. La consultation est ouverte à tous dans le pays.")]
    public void AFewNamesOrTwoLanguagesTellNothing(string text) => Assert.Null(FunctionWords.Decide(text));
}

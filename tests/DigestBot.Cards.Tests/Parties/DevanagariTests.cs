using DigestBot.Cards.Parties;

namespace DigestBot.Cards.Tests.Parties;

public sealed class DevanagariTests
{
    [Theory]
    [InlineData("राकेश मल्होत्रा", "rakesh malhotra")]
    [InlineData("नरेंद्र", "narendra")]
    [InlineData("सुषमा", "sushma")]
    [InlineData("कमल", "kamal")]
    [InlineData("वाजपेयी", "vajpeyi")]
    [InlineData("ABC 12", "ABC 12")]
    public void NamesAreSpelledAsNewspapersDo(string name, string latin) => Assert.Equal(latin, Devanagari.ToLatin(name));
}

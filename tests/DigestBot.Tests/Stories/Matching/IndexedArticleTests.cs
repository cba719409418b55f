using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories.Matching;

public sealed class IndexedArticleTests
{
    private static readonly string[] Both = ["MX", "US"];

    [Theory]
    [InlineData(true, "US", "MX")]
    [InlineData(true, "US", "MX", "CA")]
    [InlineData(true, "MX")]
    [InlineData(false, "US", "BR")]
    [InlineData(false, "BR", "AR")]
    public void AnEventOfTwoCountriesIsNotThatOfOneOfThemWithAnother(bool fit, params string[] others)
    {
        var (one, other) = (Article(Both), Article(others));

        Assert.Equal((fit, fit), (one.CountriesFit(other), other.CountriesFit(one)));
    }

    private static IndexedArticle Article(string[] countries) =>
        StoryMatcher.Prepare("t", "text", Some.Card(parties: [.. countries.Select(c => Some.Country(c, c))]), Some.Day);
}

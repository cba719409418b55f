using DigestBot.Stories;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories;

public sealed class StoredArticleTests
{
    [Theory]
    [InlineData("ru-ministry/0a1b2c", "ru-ministry")]
    [InlineData("n000000000001", null)]
    public void AnArticleOfAFeedBearsItsIdInFront(string id, string? feed) =>
        Assert.Equal(feed, new StoredArticle(id, 7, null, "Words.", Some.Card(), Some.Now).Feed);
}

using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

public sealed class FeedRequestTests
{
    [Theory]
    [InlineData("https://u:p@a.example/feed", "https://a.example/other", true)]
    [InlineData("https://u:p@a.example/feed", "https://a.example:443/feed", true)]
    [InlineData("http://u:p@a.example/feed", "https://a.example/feed", true)] // the same host, made safe
    [InlineData("https://u:p@a.example/feed", "https://b.example/feed", false)]
    [InlineData("https://u:p@a.example/feed", "https://www.a.example/feed", false)]
    [InlineData("https://u:p@a.example/feed", "https://a.example:8443/feed", false)]
    [InlineData("https://u:p@a.example/feed", "http://a.example/feed", false)]
    [InlineData("http://u:p@a.example:8080/feed", "https://a.example/feed", false)]
    [InlineData("https://a.example/feed", "https://a.example/feed", false)]
    public void UserAndPasswordAreForTheirOwnHostAndPort(string feed, string address, bool sent)
    {
        var source = HttpFixture.At(feed);

        using var request = FeedRequest.Make(source, FeedState.New(source), new Uri(address));

        Assert.Equal(sent, request.Headers.Authorization is not null);
    }
}

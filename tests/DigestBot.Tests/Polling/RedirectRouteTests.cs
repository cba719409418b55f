using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

public sealed class RedirectRouteTests
{
    private readonly RedirectRoute _route = new(new Uri("https://a.example/news/feed.xml?x=1#top"));

    [Theory]
    [InlineData("https://b.example/feed", "https://b.example/feed")]
    [InlineData("/feed", "https://a.example/feed")]
    [InlineData("other.xml", "https://a.example/news/other.xml")]
    [InlineData("?y=2", "https://a.example/news/feed.xml?y=2")]
    [InlineData("//b.example/feed", "https://b.example/feed")]
    [InlineData(" /feed ", "https://a.example/feed")]
    [InlineData("/новости", "https://a.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8")]
    [InlineData("https://b.example/feed#part", "https://b.example/feed")]
    public void ALocationIsTakenAsItsWriterMeantIt(string location, string target)
    {
        Assert.Null(_route.Follow(302, location));

        Assert.Equal(target, _route.Current.AbsoluteUri);
    }

    [Theory]
    [InlineData(null, "nowhere")]
    [InlineData("", "nowhere")]
    [InlineData("http://", "nowhere")]
    [InlineData("file:///etc/passwd", "file:")]
    [InlineData("ftp://a.example/feed", "ftp:")]
    [InlineData("javascript:alert(1)", "javascript:")]
    [InlineData("http://a.example/feed", "from https to http")]
    [InlineData("https://a.example/news/feed.xml?x=1", "in a circle")]
    public void WhatCannotBeFollowedIsSaid(string? location, string reason) => Assert.Contains(reason, _route.Follow(301, location), StringComparison.Ordinal);

    [Fact]
    public void FiveRedirectsAreFollowedAndNoSixth()
    {
        Assert.All(Enumerable.Range(1, 5), n => Assert.Null(_route.Follow(301, "/" + n)));

        Assert.Contains("more than 5 times", _route.Follow(301, "/6"), StringComparison.Ordinal);
    }

    [Fact]
    public void UserAndPasswordOfALocationAreLeftOut()
    {
        _route.Follow(301, "https://user:secret@b.example/feed");

        Assert.Equal("https://b.example/feed", _route.Current.AbsoluteUri);
    }

    [Fact]
    public void UserAndPasswordOfTheStartAreLeftOut() =>
        Assert.Equal("https://a.example/feed", new RedirectRoute(new Uri("https://user:secret@a.example/feed")).Current.AbsoluteUri);

    [Theory]
    [InlineData(new[] { 301 }, true)]
    [InlineData(new[] { 308, 301 }, true)]
    [InlineData(new[] { 302 }, false)]
    [InlineData(new[] { 303 }, false)]
    [InlineData(new[] { 307 }, false)]
    [InlineData(new[] { 301, 302 }, false)]
    [InlineData(new[] { 307, 308 }, false)]
    [InlineData(new int[0], false)]
    public void AFeedHasMovedForGoodWhenEachStepSaysSo(int[] steps, bool moved)
    {
        foreach (var (step, n) in steps.Select((s, n) => (s, n)))
        {
            Assert.Null(_route.Follow(step, "/" + n));
        }

        Assert.Equal(moved ? _route.Current : null, _route.MovedForGoodTo);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(304)]
    [InlineData(305)]
    [InlineData(306)]
    [InlineData(200)]
    public void OtherStatusesDoNotRedirect(int status) => Assert.False(RedirectRoute.IsRedirect(status));
}

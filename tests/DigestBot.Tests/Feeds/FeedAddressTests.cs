using DigestBot.Feeds;

namespace DigestBot.Tests.Feeds;

public sealed class FeedAddressTests
{
    [Theory]
    [InlineData("https://a.example/feed?x=1", "https://a.example/feed?x=1")]
    [InlineData("https://user:secret@a.example:8443/feed", "https://***@a.example:8443/feed")]
    [InlineData("https://secret@a.example/feed@home", "https://***@a.example/feed@home")]
    [InlineData("https://a.example/feed?token=secret&x=1", "https://a.example/feed?token=***&x=1")]
    [InlineData("https://a.example/feed?x=1&api_key=secret", "https://a.example/feed?x=1&api_key=***")]
    [InlineData("https://a.example/feed?accessToken=secret", "https://a.example/feed?accessToken=***")]
    [InlineData("https://a.example/feed?keyword=spectrum&key", "https://a.example/feed?keyword=spectrum&key")]
    public void WhatMustNotBeSeenIsStarred(string address, string shown) => Assert.Equal(shown, FeedAddress.Shown(new Uri(address)));

    [Theory]
    [InlineData("a.xml")]
    [InlineData("/feeds/token=1.xml")]
    [InlineData("http://a.example")] // as it was given, without a slash that nobody wrote
    public void ANameThatHidesNothingIsShownAsItIs(string name) => Assert.Equal(name, FeedAddress.Shown(name));

    [Fact]
    public void ANameThatIsAnAddressIsStarredLikeOne() => Assert.Equal("http://***@a.example/", FeedAddress.Shown("http://user:secret@a.example"));

    [Theory]
    [InlineData("https://user:secret@a.example:8443/feed?x=%20#y", "https://a.example:8443/feed?x=%20#y")]
    [InlineData("https://a.example/feed", "https://a.example/feed")]
    public void ABareAddressHasNoUserAndNoPassword(string address, string bare) => Assert.Equal(bare, FeedAddress.Bare(new Uri(address)).AbsoluteUri);
}

using DigestBot.Feeds;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Feeds;

public sealed class OpmlTests
{
    [Fact]
    public void AFeedComesBackWhole()
    {
        var source = Some.Feed() with
        {
            Name = "Ministry <of> \"Telecom\" & Mass Communications",
            NativeName = "Министерство связи",
            Kind = FeedKind.GovernmentWide,
            Site = "https://ministry.example/?a=1&b=2",
            TimeZone = "Europe/Moscow",
            Body = "body:RU/telecom-ministry",
            FullText = true,
        };

        Assert.Equal(source, Assert.Single(Opml.Read(Opml.Write([source]), "list.opml")));
    }

    [Fact]
    public void ALanguageOfThreeLettersComesBack() =>
        Assert.Equal("fil", Assert.Single(Opml.Read(Opml.Write([Some.Feed() with { Language = "fil" }]), "list.opml")).Language);

    [Fact]
    public void TheShippedFeedsComeBackUnderTheirIds()
    {
        var shipped = CatalogueFile.Read(Repository.File("feeds", "telecom.json"));

        var back = Opml.Read(Opml.Write(shipped), "list.opml");

        Assert.Equal(shipped.Select(s => (s.Id, s.Url)), back.Select(s => (s.Id, s.Url)));
    }

    [Fact]
    public void AListOfAnotherReaderIsWalkedThroughItsFolders()
    {
        var feeds = Opml.Read(
            """
            <opml version="1.0"><body><outline text="News"><outline text="Regulators">
            <outline type="rss" text="Arcep" xmlUrl="https://www.arcep.example/rss.xml"/></outline>
            <outline text="no address"/><outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="https://b.example/feed"/></outline></body></opml>
            """,
            "list.opml");

        Assert.Equal(["arcep-example-rss", "b-example-feed"], feeds.Select(f => f.Id));
    }

    [Fact]
    public void AFeedWithoutATextIsNamedAfterItsHost() =>
        Assert.Equal("b.example", Assert.Single(Opml.Read("<opml><body><outline xmlUrl='https://b.example/feed'/></body></opml>", "list.opml")).Name);

    [Fact]
    public void FeedsOfTheSameIdAreToldApartByANumber() => Assert.Equal(
        ["b-example-feed", "b-example-feed-2"],
        Opml.Read("<opml><body><outline xmlUrl='https://b.example/feed'/><outline xmlUrl='https://b.example/feed?x'/></body></opml>", "f").Select(f => f.Id));

    [Theory]
    [InlineData("no xml at all")]
    [InlineData("<opml><body>")]
    [InlineData("<rss version='2.0'/>")]
    [InlineData("<!DOCTYPE opml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&a;' xmlUrl='https://b.example/'/></body></opml>")]
    public void WhatIsNoOpmlIsReportedWithTheFile(string text) => Assert.StartsWith(
        "list.opml is no OPML file", Assert.Throws<BadInputException>(() => Opml.Read(text, "list.opml")).Message, StringComparison.Ordinal);
}

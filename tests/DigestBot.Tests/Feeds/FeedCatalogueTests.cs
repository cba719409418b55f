using DigestBot.Feeds;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Feeds;

public sealed class FeedCatalogueTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _base;
    private readonly FeedCatalogue _catalogue;

    public FeedCatalogueTests()
    {
        _base = _folder.File("base.json");
        CatalogueFile.Write(_base, [Some.Feed("one"), Some.Feed("two")]);
        _catalogue = new FeedCatalogue([_base], _folder.File("own.json"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnOwnEntryTakesThePlaceOfTheOneOfItsId()
    {
        CatalogueFile.Write(_folder.File("own.json"), [Some.Feed("two") with { Name = "Mine" }]);

        Assert.Equal(["Ministry one", "Mine"], _catalogue.Load().Select(s => s.Name));
    }

    [Fact]
    public void ALaterFileTakesThePlaceOfAnEarlierOne()
    {
        CatalogueFile.Write(_folder.File("more.json"), [Some.Feed("two") with { Name = "Later" }]);

        Assert.Equal(["Ministry one", "Later"], new FeedCatalogue([_base, _folder.File("more.json")], ownFile: null).Load().Select(s => s.Name));
    }

    [Fact]
    public void AnAddedFeedIsThereFromThenOn()
    {
        _catalogue.Add(Some.Feed("three"));

        Assert.Contains(Some.Feed("three"), new FeedCatalogue([_base], _folder.File("own.json")).Load());
    }

    [Fact]
    public void TheBuiltInFileIsNeverWritten()
    {
        var before = File.ReadAllText(_base);

        _catalogue.Add(Some.Feed("three"));
        _catalogue.Remove("one");
        _catalogue.Import([Some.Feed("four")]);

        Assert.Equal(before, File.ReadAllText(_base));
    }

    [Fact]
    public void AnAddressThatIsThereAlreadyIsRefusedWithTheNameOfItsFeed()
    {
        var error = Assert.Throws<BadInputException>(() => _catalogue.Add(Some.Feed("three", Some.Feed("one").Url.AbsoluteUri)));

        Assert.Contains("as one", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddingUnderAKnownIdChangesThatFeed()
    {
        _catalogue.Add(Some.Feed("one") with { Name = "Renamed" });

        Assert.Equal("Renamed", _catalogue.Load().Single(s => s.Id == "one").Name);
    }

    [Fact]
    public void AFeedThatBreaksARuleIsRefusedAndNothingIsWritten()
    {
        Assert.Throws<BadInputException>(() => _catalogue.Add(Some.Feed("three") with { Country = "Russia" }));

        Assert.False(File.Exists(_folder.File("own.json")));
    }

    [Fact]
    public void ACatalogueWithoutAnOwnFileCannotBeAddedTo() =>
        Assert.Throws<InvalidOperationException>(() => new FeedCatalogue([_base], ownFile: null).Add(Some.Feed("three")));

    [Fact]
    public void AnOwnFeedThatIsRemovedIsGone()
    {
        _catalogue.Add(Some.Feed("three"));

        Assert.True(_catalogue.Remove("three"));
        Assert.DoesNotContain(_catalogue.Load(), s => s.Id == "three");
    }

    [Fact]
    public void ABuiltInFeedThatIsRemovedIsSwitchedOffWithAReason()
    {
        Assert.True(_catalogue.Remove("one"));

        var removed = _catalogue.Load().Single(s => s.Id == "one");
        Assert.False(removed.Enabled);
        Assert.NotNull(removed.Reason);
    }

    [Fact]
    public void WhatIsNotThereCannotBeRemoved() => Assert.False(_catalogue.Remove("nine"));

    [Fact]
    public void AnImportLeavesOutWhatIsKnownByItsAddress()
    {
        var counts = _catalogue.Import([Some.Feed("uno", Some.Feed("one").Url.AbsoluteUri), Some.Feed("three"), Some.Feed("tres", Some.Feed("three").Url.AbsoluteUri)]);

        Assert.Equal((1, 2), counts);
    }

    [Fact]
    public void AnImportedFeedWhoseIdIsTakenGetsANumber()
    {
        _catalogue.Import([Some.Feed("one", "https://other.example/feed")]);

        Assert.Equal(["one", "two", "one-2"], _catalogue.Load().Select(s => s.Id));
    }

    [Fact]
    public void AnImportWithOneWrongFeedAddsNothing()
    {
        Assert.Throws<BadInputException>(() => _catalogue.Import([Some.Feed("three"), Some.Feed("four") with { Language = "Russian" }]));

        Assert.Equal(2, _catalogue.Load().Count);
    }
}

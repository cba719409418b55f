using DigestBot.Cards;
using DigestBot.Storage.LiteDb;
using DigestBot.Stories;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

public sealed class LiteStoryChangesTests : IDisposable
{
    private readonly MemoryStores _stores = new();

    private IStoryChanges Changes => _stores.Stories.Changes;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void ANewStoryIsNoChange()
    {
        _stores.Stories.Add(Some.Story());

        Assert.Equal(0, Changes.Newest);
    }

    [Fact]
    public void ChangesComeInTheirOrderFromANumberOn()
    {
        var (first, second) = (Added(), Added());
        Extend(first, "b");
        Extend(second, "c");
        Extend(first, "d");

        Assert.Equal([second, first], Changes.After(1, 10).Select(c => c.Story));
    }

    [Fact]
    public void NoMoreAreGivenThanWereAskedFor()
    {
        var story = Added();
        Extend(story, "b");
        Extend(story, "c");

        Assert.Equal([1], Changes.After(0, 1).Select(c => c.Number));
    }

    [Fact]
    public void AFurtherReportIsToldFromAnotherCard()
    {
        var story = Added();
        Extend(story, "b");

        Assert.Equal(StoryParts.Reports, Changes.After(0, 10).Single().Parts);
    }

    [Theory]
    [InlineData("headline")]
    [InlineData("summary")]
    [InlineData("event")]
    [InlineData("parties")]
    [InlineData("role")]
    [InlineData("topics")]
    public void WhatTheCardShowsIsAChangeOfTheCard(string part)
    {
        var story = _stores.Stories.Add(Some.Story());
        _stores.Stories.Update(story with
        {
            Card = part switch
            {
                "headline" => story.Card with { Headline = "Another" },
                "summary" => story.Card with { Summary = "Another" },
                "event" => story.Card with { Event = story.Card.Event with { Action = "meeting" } },
                "parties" => story.Card with { Parties = [.. story.Card.Parties, Some.Country("BR", "Brazil")] },
                "role" => story.Card with { Parties = [.. story.Card.Parties.Select(p => p with { Role = PartyRole.Mentioned })] },
                _ => story.Card with { Topics = ["ai"] },
            },
        });

        Assert.Equal(StoryParts.Card, Changes.After(0, 10).Single().Parts);
    }

    [Fact]
    public void WhatIsNotShownIsNoChange()
    {
        var story = _stores.Stories.Add(Some.Story());
        var moved = story.Card.Parties.Select(p => p with { Mentions = [new TextSpan(TextField.Text, p.Name, 7, 7 + p.Name.Length)] });
        _stores.Stories.Update(story with { Card = story.Card with { Parties = [.. moved] } });

        Assert.Empty(Changes.After(0, 10));
    }

    [Fact]
    public void AMergeIsToldOfBothStories()
    {
        var (winner, loser) = (Added(), Added());
        _stores.Stories.Update(_stores.Stories.Find(winner)!.With(_stores.Stories.Find(loser)!));
        _stores.Stories.MergeInto(loser, winner);

        Assert.Equal([(winner, StoryParts.Reports), (loser, StoryParts.Merged)], Changes.After(0, 10).Select(c => (c.Story, c.Parts)));
    }

    [Fact]
    public void WhatWasUndoneIsNotTold()
    {
        var story = Added();
        Assert.Throws<InvalidOperationException>(() => _stores.Database.Run(() =>
        {
            Extend(story, "b");
            throw new InvalidOperationException();
        }));

        Assert.Empty(Changes.After(0, 10));
    }

    [Fact]
    public void NumbersGoOnAfterANewStart()
    {
        using var folder = new TempFolder();
        using (var store = Disk.Open(folder))
        {
            var stories = new LiteStoryStore(store);
            Extend(stories.Add(Some.Story()).Id, "b", stories);
        }

        using var again = Disk.Open(folder);
        var later = new LiteStoryStore(again);
        Extend(1, "c", later);
        Assert.Equal([1, 2], later.Changes.After(0, 10).Select(c => c.Number));
    }

    [Fact]
    public void OnlySoManyAreKept()
    {
        var changes = new LiteStoryChanges(_stores.Database, kept: 3);
        for (var story = 1; story <= 10; story++)
        {
            changes.Note(story, StoryParts.Card);
        }

        changes.Purge();

        Assert.Equal([8, 9, 10], changes.After(0, 100).Select(c => c.Story));
    }

    private long Added() => _stores.Stories.Add(Some.Story()).Id;

    private void Extend(long story, string article) => Extend(story, article, _stores.Stories);

    private static void Extend(long id, string article, LiteStoryStore stories)
    {
        var story = stories.Find(id)!;
        stories.Update(story.With(Some.Report(article), story.Card));
    }
}

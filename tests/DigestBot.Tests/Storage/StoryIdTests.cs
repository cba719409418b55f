using DigestBot.Storage.LiteDb;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

public sealed class StoryIdTests
{
    [Fact]
    public void AStoryThatComesAfterAllOthersWerePurgedIsStillNewToASubscription()
    {
        using var folder = new TempFolder();
        long cursor;
        using (var store = Disk.Open(folder))
        {
            var stories = new LiteStoryStore(store);
            cursor = stories.Add(Some.Story()).Id;
            new LiteSubscriptionStore(store).Save(Disk.Subscription("console") with { Cursor = cursor });
            stories.Purge(DateTimeOffset.MaxValue);
        }

        using var reopened = Disk.Open(folder);
        var later = new LiteStoryStore(reopened);
        var added = later.Add(Some.Story());

        Assert.Equal(added.Id, Assert.Single(later.After(cursor, 10)).Id);
    }
}

using DigestBot.Delivery;
using DigestBot.Digests;
using DigestBot.Stories;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Delivery;

public sealed class EditFillerTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly FakeTimeProvider _time = new(Some.Now);
    private readonly FakeChannel _channel = new() { PostsEach = true };
    private readonly DigestComposer _composer;

    public EditFillerTests()
    {
        _composer = new DigestComposer(static _ => null, _time);
        _stores.Subscriptions.Save(new Subscription("me", "test", "-", "en", 0));
    }

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void APostWhoseStoryChangedIsEdited()
    {
        var story = Posted();
        Change(story);

        Assert.Equal(1, Filler().Fill());
        var edit = Assert.Single(Waiting());
        Assert.Equal(("me/1", "me", "-"), (edit.Edits, edit.Subscription, edit.Chat));
        Assert.NotNull(edit.Message.Stories[0].AlsoReportedBy);
        Assert.Null(edit.Message.Title);
    }

    [Fact]
    public void AStoryThatDidNotChangeIsNotEdited()
    {
        Posted();

        Assert.Equal(0, Filler().Fill());
    }

    [Fact]
    public void AChangeThatNobodySeesIsNoEdit()
    {
        var story = Posted();
        _time.Advance(TimeSpan.FromHours(5)); // its age is told otherwise now
        _stores.Stories.Update(story with { Card = story.Card with { Summary = "It said more." } });

        Assert.Equal(0, Filler().Fill());
    }

    [Fact]
    public void AChangeIsLookedAtOnceAlsoAfterANewStart()
    {
        Change(Posted());
        Filler().Fill();
        Done();

        Assert.Equal(0, Filler().Fill());
    }

    [Theory]
    [InlineData(47, 1)]
    [InlineData(48, 0)]
    public void APostIsEditedForTwoDays(int hours, int edits)
    {
        var story = Posted();
        _time.Advance(TimeSpan.FromHours(hours));
        Change(story);

        Assert.Equal(edits, Filler().Fill());
    }

    [Fact]
    public void ADigestStaysAsItWasSent()
    {
        var stories = Enumerable.Range(0, 6).Select(_ => _stores.Stories.Add(Some.Story())).ToList(); // too many for single posts
        FillQueue();
        Send();
        Change(stories[0]);

        Assert.Equal(0, Filler().Fill());
    }

    [Fact]
    public void ASubscriberWhoWasNotSentTheStoryGetsNoEdit()
    {
        var story = Posted();
        _stores.Subscriptions.Save(new Subscription("other", "test", "+", "en", story.Id));
        Change(story);

        Assert.Equal(1, Filler().Fill());
    }

    [Fact]
    public void ChangesBeforeAnEditGoesOutAreOneEditWithTheLastWords()
    {
        var story = Posted();
        Change(story);
        Filler().Fill();
        Change(_stores.Stories.Find(story.Id)!, "third");

        Filler().Fill();

        Assert.Equal(3, Assert.Single(Waiting()).Message.Stories[0].Sources.Count);
    }

    [Fact]
    public void APostThatStillWaitsIsEditedBehindIt()
    {
        var story = _stores.Stories.Add(Some.Story());
        FillQueue();
        Change(story);

        Filler().Fill();

        Assert.Equal(["me/1", "edit/me/1"], Waiting().Select(e => e.Key));
    }

    [Fact]
    public void OfTwoPostsOfWhatIsOneStoryNowOneTellsOfIt()
    {
        var (winner, loser) = (Posted(), Posted());
        Merge(winner, loser);

        Filler().Fill();

        Assert.Equal(["me/1"], Waiting().Select(e => e.Edits));
    }

    [Fact]
    public void APostOfAStoryThatWasMergedIntoAnotherTellsOfThatOne()
    {
        var winner = _stores.Stories.Add(Some.Story());
        _stores.Subscriptions.Save(_stores.Subscriptions.Find("me")! with { Cursor = winner.Id });
        var loser = Posted();
        Merge(winner, loser);

        Filler().Fill();

        var edit = Assert.Single(Waiting());
        Assert.Equal(("me/2", winner.Id), (edit.Edits, edit.Message.Stories[0].Id));
    }

    private Story Posted()
    {
        var story = _stores.Stories.Add(Some.Story());
        FillQueue();
        Send();
        return story;
    }

    private void Change(Story story, string feed = "second") =>
        _stores.Stories.Update(story with { Reports = [.. story.Reports, Some.Report(feed, feed)] });

    private void Merge(Story winner, Story loser)
    {
        Change(winner);
        _stores.Stories.MergeInto(loser.Id, winner.Id);
    }

    private void FillQueue() => new OutboxFiller(
        _stores.Subscriptions, _stores.Stories, _stores.Outbox, _composer, [_channel], _stores.Database, _time).Fill();

    private EditFiller Filler() => new(_stores.Subscriptions, _stores.Stories, _stores.Stories.Changes, _stores.Outbox, _composer, [_channel], _time);

    private IReadOnlyList<OutboxEntry> Waiting() => _stores.Outbox.OfChat("test", "-", 10);

    private void Send() => Waiting().ToList().ForEach(e => _stores.Outbox.Sent(e, e.Id, _time.GetUtcNow(), _time.GetUtcNow()));

    private void Done() => Waiting().ToList().ForEach(e => _stores.Outbox.Edited(e, _time.GetUtcNow(), _time.GetUtcNow()));
}

using DigestBot.Delivery;
using DigestBot.Digests;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Delivery;

public sealed class OutboxFillerTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly FakeTimeProvider _time = new(Some.Now);

    public OutboxFillerTests() => _stores.Subscriptions.Save(new Subscription("me", "test", "-", "en", 0));

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void EachNewStoryIsQueuedOnce()
    {
        AddStories(3);

        Assert.Equal(3, Filler().Fill());
        Assert.Equal(["me/1", "me/2", "me/3"], Keys());
    }

    [Fact]
    public void ASecondFillQueuesNothing()
    {
        AddStories(3);
        Filler().Fill();

        Assert.Equal(0, Filler().Fill());
    }

    [Fact]
    public void OnlyStoriesThatCameSinceAreQueued()
    {
        AddStories(3);
        Filler().Fill();
        AddStories(2);

        Filler().Fill();

        Assert.Equal(["me/1", "me/2", "me/3", "me/4", "me/5"], Keys());
    }

    [Fact]
    public void MoreStoriesThanOneDigestHoldsAreAllQueued()
    {
        AddStories(1100);

        Assert.Equal(1100, Filler().Fill());
        Assert.Equal(1100, _stores.Subscriptions.Find("me")!.Cursor);
    }

    [Fact]
    public void MessagesWhoseCursorCannotBeSavedAreNotQueued()
    {
        AddStories(3);

        Assert.Throws<IOException>(() => Filler(new UnwritableSubscriptions(_stores.Subscriptions)).Fill());

        Assert.Equal(0, _stores.Outbox.Waiting());
        Assert.Equal(0, _stores.Subscriptions.Find("me")!.Cursor);
    }

    [Fact]
    public void AfterThatTheyAreQueuedAllTheSame()
    {
        AddStories(3);
        Assert.Throws<IOException>(() => Filler(new UnwritableSubscriptions(_stores.Subscriptions)).Fill());

        Assert.Equal(3, Filler().Fill());
    }

    [Fact]
    public void EverySubscriptionHasMessagesOfItsOwn()
    {
        _stores.Subscriptions.Save(new Subscription("she", "test", "-", "ru", 0));
        AddStories(1);

        Filler().Fill();

        Assert.Equal(["me/1", "she/1"], Keys().Order(StringComparer.Ordinal));
        Assert.Equal(["en", "ru"], _stores.Outbox.OfChat("test", "-", 10).Select(e => e.Message.Language).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatGoesToAPlatformThatIsOffIsLeftForLater()
    {
        _stores.Subscriptions.Save(new Subscription("me", "elsewhere", "-", "en", 0));
        AddStories(1);

        Assert.Equal(0, Filler().Fill());
        Assert.Equal(0, _stores.Subscriptions.Find("me")!.Cursor);
    }

    private IEnumerable<string> Keys() => _stores.Outbox.OfChat("test", "-", 10_000).OrderBy(e => e.Message.Stories[0].Id).Select(e => e.Key);

    private void AddStories(int count) => _stores.Database.Run(() =>
    {
        for (var n = 0; n < count; n++)
        {
            _stores.Stories.Add(Some.Story());
        }
    });

    private OutboxFiller Filler(ISubscriptionStore? subscriptions = null) => new(
        subscriptions ?? _stores.Subscriptions, _stores.Stories, _stores.Outbox, new DigestComposer(_ => null, _time), [new FakeChannel()], _stores.Database, _time);

    private sealed class UnwritableSubscriptions(ISubscriptionStore inner) : ISubscriptionStore
    {
        public IReadOnlyList<Subscription> All() => inner.All();

        public Subscription? Find(string id) => inner.Find(id);

        public IReadOnlyList<Subscription> OfChat(string channel, string chat) => inner.OfChat(channel, chat);

        public IReadOnlyList<string> AtOnce(string channel) => inner.AtOnce(channel);

        public IReadOnlyList<string> Due(string channel, DateTimeOffset now, int limit) => inner.Due(channel, now, limit);

        public void MoveChat(string channel, string chat, string to) => inner.MoveChat(channel, chat, to);

        public void Remove(string id) => inner.Remove(id);

        public void Save(Subscription subscription) => throw new IOException("No space left on device");
    }
}

using DigestBot.Delivery;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Storage;

/// <summary>What the outbox remembers of stories that a subscription was told of.</summary>
public sealed class ToldStoriesTests : IDisposable
{
    private readonly MemoryStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void AStoryOfADigestIsRememberedWithItsTime()
    {
        Send("me/201010061200/3/0", Some.Now, 1, 2, 3);

        Assert.Equal(new ToldStory(Some.Now, IsSent: true), _stores.Outbox.Told("me", [2]));
    }

    [Fact]
    public void ASinglePostIsKnownByItsKey()
    {
        Send(OutboxEntry.KeyOf("me", 7), Some.Now, 7);

        Assert.Equal(new ToldStory(Some.Now, IsSent: true), _stores.Outbox.Told("me", [7]));
    }

    [Theory]
    [InlineData("me/7")]
    [InlineData("me/201010061200/7/0")]
    public void WhatWasGivenUpIsNoSending(string key)
    {
        Queue(key, 7);
        _stores.Outbox.GiveUp(_stores.Outbox.OfChat("test", "-", 1)[0], "blocked", Some.Now);

        Assert.Equal(new ToldStory(Some.Now, IsSent: false), _stores.Outbox.Told("me", [7]));
    }

    [Fact]
    public void WhatWaitsWasNotToldYet()
    {
        Queue(OutboxEntry.KeyOf("me", 7), 7);

        Assert.Null(_stores.Outbox.Told("me", [7]));
    }

    [Fact]
    public void WhatAnotherSubscriptionWasToldIsNotTold()
    {
        Send("me/201010061200/3/0", Some.Now, 1);

        Assert.Null(_stores.Outbox.Told("she", [1]));
    }

    [Fact]
    public void AStoryIsFoundByTheIdOfOneThatItTookIn()
    {
        Send("me/201010061200/3/0", Some.Now, 3);

        Assert.NotNull(_stores.Outbox.Told("me", [1, 3]));
    }

    [Fact]
    public void TheLastFiveHundredStoriesOfASubscriptionAreRemembered()
    {
        for (var n = 0; n < 11; n++)
        {
            Send("me/digest/" + n, Some.Now.AddHours(n), [.. Enumerable.Range(n * 50, 50).Select(i => (long)i)]);
        }

        Assert.Null(_stores.Outbox.Told("me", [49]));
        Assert.Equal(Some.Now.AddHours(1), _stores.Outbox.Told("me", [50])!.At);
    }

    [Fact]
    public void AMemoryThatIsTooOldIsForgotten()
    {
        Send("me/digest/1", Some.Now, 1, 2);
        Send("she/digest/1", Some.Now.AddDays(2), 1, 2);

        _stores.Outbox.Purge(Some.Now.AddDays(1));

        Assert.Null(_stores.Outbox.Told("me", [1]));
        Assert.NotNull(_stores.Outbox.Told("she", [1]));
    }

    private void Queue(string key, params long[] stories) => _stores.Outbox.Add(
    [
        Some.Entry(key) with { Subscription = key.Split('/')[0], Message = Some.Digest([.. stories.Select(id => Some.DigestStory(id))]) },
    ]);

    private void Send(string key, DateTimeOffset at, params long[] stories)
    {
        Queue(key, stories);
        _stores.Outbox.Sent(_stores.Outbox.OfChat("test", "-", 1)[0], 1, at, at);
    }
}

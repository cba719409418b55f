using DigestBot.Delivery;
using DigestBot.Stories;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;
using DigestBot.Tracing;

namespace DigestBot.Tests.Delivery;

public sealed class OutboxDeliveriesTests : IDisposable
{
    private static readonly Story Story = Some.Story() with { Id = 5 };
    private static readonly Subscription Mine = new("me", "test", "-", "en", 0);
    private readonly MemoryStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void AStoryPastTheCursorComesWithTheNextDigest() =>
        AssertIs(StoryDeliveryState.Waiting, Of(Mine with { NextDue = Some.Now }), at: Some.Now);

    [Fact]
    public void WhatTheFilterDoesNotTakeIsToldWithThePartOfIt() =>
        AssertIs(StoryDeliveryState.Unwanted, Of(Mine with { Filter = FilterText.Parse("country:RU topic:5g", out _)! }), why: "topic:5g");

    [Fact]
    public void APausedChatIsToldWithTheReason() =>
        AssertIs(StoryDeliveryState.Paused, Of(Mine with { Paused = "blocked" }), why: "blocked");

    [Fact]
    public void APlatformThatIsOffIsTold() =>
        AssertIs(StoryDeliveryState.SwitchedOff, Of(Mine with { Channel = "elsewhere" }));

    [Fact]
    public void AStoryBeforeTheCursorThatWasInNoDigestWasPassedBy() =>
        AssertIs(StoryDeliveryState.Passed, Of(Mine with { Cursor = 5 }));

    [Fact]
    public void WhatWaitsIsToldWithItsLastFailure()
    {
        _stores.Outbox.Add([Entry("me/5")]);
        _stores.Outbox.Retry(_stores.Outbox.OfChat("test", "-", 1)[0] with { LastError = "no route" }, Some.Now, toEnd: false);

        AssertIs(StoryDeliveryState.Queued, Of(Mine with { Cursor = 5 }), at: Some.Now, why: "no route");
    }

    [Fact]
    public void WhatWasSentIsToldWithItsTime()
    {
        _stores.Outbox.Add([Entry("me/5")]);
        _stores.Outbox.Sent(_stores.Outbox.OfChat("test", "-", 1)[0], 1, Some.Now, Some.Now);

        AssertIs(StoryDeliveryState.Sent, Of(Mine with { Cursor = 5 }), at: Some.Now);
    }

    [Fact]
    public void WhatWasSentInQuietHoursWasSentWithoutASound()
    {
        _stores.Outbox.Add([Entry("me/5")]);
        _stores.Outbox.Sent(_stores.Outbox.OfChat("test", "-", 1)[0], 1, Some.Now, Some.Now);

        Assert.True(Of(Mine with { Cursor = 5, Quiet = new QuietHours(new TimeOnly(0, 0), new TimeOnly(0, 0)) }).IsSilent);
    }

    [Fact]
    public void ADeadLetterIsToldWithTheReason()
    {
        _stores.Outbox.Add([Entry("me/5")]);
        _stores.Outbox.GiveUp(_stores.Outbox.OfChat("test", "-", 1)[0], "too long", Some.Now);

        AssertIs(StoryDeliveryState.GivenUp, Of(Mine with { Cursor = 5 }), at: Some.Now, why: "too long");
    }

    [Fact]
    public void OnlyTheChatThatIsAskedForIsTold()
    {
        _stores.Subscriptions.Save(Mine);
        _stores.Subscriptions.Save(new Subscription("she", "test", "other", "en", 0));

        Assert.Equal(["she"], Deliveries().Of(Story, [5], new ChatScope("test", "other")).Select(d => d.Subscription));
    }

    private static OutboxEntry Entry(string key) => Some.Entry(key) with { Subscription = "me", Message = Some.Digest(Some.DigestStory(5)) };

    private static void AssertIs(StoryDeliveryState state, StoryDelivery told, DateTimeOffset? at = null, string? why = null) =>
        Assert.Equal((state, at, why), (told.State, told.At, told.Why));

    private StoryDelivery Of(Subscription subscription)
    {
        _stores.Subscriptions.Save(subscription);
        return Assert.Single(Deliveries().Of(Story, [5], only: null));
    }

    private OutboxDeliveries Deliveries() => new(_stores.Subscriptions, _stores.Outbox, [new FakeChannel()]);
}

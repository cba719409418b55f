using DigestBot.Delivery;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Delivery;

public sealed class DeliveryLoopTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly FakeTimeProvider _time = new(Some.Now);
    private readonly FakeChannel _channel = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task MessagesArriveInOrderAndLeaveTheOutbox()
    {
        Queue("one", "two", "three");

        Assert.Equal(3, await DrainAsync());
        Assert.Equal(["one", "two", "three"], _channel.Arrived);
        Assert.Equal(0, _stores.Outbox.Waiting());
    }

    [Fact]
    public async Task AMessageIsMarkedInTheStoreBeforeItIsSent()
    {
        Queue("one");
        var marked = new List<string>();
        _channel.Sending = (_, _) =>
        {
            marked.AddRange(_stores.Outbox.Interrupted().Select(e => e.Key));
            return Task.CompletedTask;
        };

        await DrainAsync();

        Assert.Equal(["one"], marked);
    }

    [Fact]
    public async Task AChatThatFailsDoesNotHoldUpTheOthers()
    {
        QueueApart("one", "bad", "two");
        _channel.Sending = Failing("bad");

        await DrainAsync();

        Assert.Equal(["one", "two"], _channel.Arrived);
        Assert.Equal(1, _stores.Outbox.Waiting());
    }

    [Fact]
    public async Task AMessageThatFailedIsNotTriedBeforeItsTime()
    {
        Queue("bad");
        _channel.Sending = Failing("bad");
        await DrainAsync();
        _channel.Sending = static (_, _) => Task.CompletedTask;
        _time.Advance(TimeSpan.FromSeconds(8.9)); // 10 s give or take a tenth

        Assert.Equal(0, await DrainAsync());
    }

    [Fact]
    public async Task AMessageThatFailedIsTriedAgainAtItsTime()
    {
        Queue("bad");
        _channel.Sending = Failing("bad");
        await DrainAsync();
        _channel.Sending = static (_, _) => Task.CompletedTask;
        _time.Advance(TimeSpan.FromSeconds(11.1));

        Assert.Equal(1, await DrainAsync());
    }

    [Fact]
    public async Task WhyAMessageFailedIsKeptWithIt()
    {
        Queue("bad");
        _channel.Sending = Failing("bad");

        await DrainAsync();

        var entry = Assert.Single(_stores.Outbox.OfChat("test", "-", 1));
        Assert.Equal((1, "refused"), (entry.Attempts, entry.LastError));
        Assert.Empty(_stores.Outbox.Interrupted());
    }

    [Fact]
    public async Task AMessageIsGivenUpAfterTheLastAttemptAndNeverQueuedAgain()
    {
        Queue("bad");
        var attempts = 0;
        _channel.Sending = (_, _) =>
        {
            attempts++;
            throw new HttpRequestException("refused");
        };
        for (var n = 0; n < 20; n++)
        {
            await DrainAsync();
            _time.Advance(TimeSpan.FromDays(1));
        }

        Queue("bad");

        Assert.Equal(4, attempts);
        Assert.Equal(0, _stores.Outbox.Waiting());
    }

    [Fact]
    public async Task ATimeOutOfThePlatformIsAFailureLikeAnyOther()
    {
        QueueApart("slow", "two");
        _channel.Sending = (p, _) => p.Message.Stories[0].Headline == "slow" ? throw new TaskCanceledException() : Task.CompletedTask;

        await DrainAsync();

        Assert.Equal(["two"], _channel.Arrived);
        Assert.Empty(_stores.Outbox.Interrupted());
    }

    [Fact]
    public async Task CancellationWhileSendingLeavesTheMessageMarkedForItMayHaveArrived()
    {
        Queue("one", "two");
        using var cancel = new CancellationTokenSource();
        _channel.Sending = async (_, token) =>
        {
            await cancel.CancelAsync();
            token.ThrowIfCancellationRequested();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Loop().DrainAsync(cancel.Token));

        Assert.Equal("one", Assert.Single(_stores.Outbox.Interrupted()).Key);
    }

    [Fact]
    public async Task NothingIsSentAfterCancellation()
    {
        Queue("one");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Loop().DrainAsync(new CancellationToken(canceled: true)));

        Assert.Empty(_stores.Outbox.Interrupted());
        Assert.Empty(_channel.Arrived);
    }

    [Fact]
    public async Task AMessageOfUnknownFateIsSentAgain()
    {
        Interrupt("one");

        Assert.Equal(1, Loop(OnUnknown.Resend).Recover());
        await DrainAsync();

        Assert.Equal(["one"], _channel.Arrived);
    }

    [Fact]
    public async Task AMessageOfUnknownFateIsLeftWhenThatIsAskedFor()
    {
        Interrupt("one");
        Queue("two");

        Assert.Equal(1, Loop(OnUnknown.Skip).Recover());
        await DrainAsync();

        Assert.Equal(["two"], _channel.Arrived);
    }

    [Fact]
    public void WhatWasNotBegunHasAKnownFate()
    {
        Queue("one");

        Assert.Equal(0, Loop(OnUnknown.Skip).Recover());
        Assert.Equal(1, _stores.Outbox.Waiting());
    }

    [Fact]
    public async Task MessagesOfAPlatformThatIsOffWaitForIt()
    {
        _stores.Outbox.Add([Some.Entry("elsewhere", channel: "elsewhere")]);

        Assert.Equal(0, await DrainAsync());

        var entry = Assert.Single(_stores.Outbox.OfChat("elsewhere", "-", 1));
        Assert.Equal((0, null), (entry.Attempts, entry.LastError));
    }

    private static Func<Posting, CancellationToken, Task> Failing(string headline) =>
        (p, _) => p.Message.Stories[0].Headline == headline ? throw new HttpRequestException("refused") : Task.CompletedTask;

    private void Queue(params string[] keys) =>
        _stores.Outbox.Add([.. keys.Select((k, n) => Some.Entry(k) with { Message = Some.Digest(Some.DigestStory(n, k)) })]);

    private void QueueApart(params string[] keys) =>
        _stores.Outbox.Add([.. keys.Select((k, n) => Some.Entry(k, chat: k) with { Message = Some.Digest(Some.DigestStory(n, k)) })]);

    private void Interrupt(string key)
    {
        Queue(key);
        _stores.Outbox.Mark(_stores.Outbox.OfChat("test", "-", 1)[0]);
    }

    private Task<int> DrainAsync() => Loop().DrainAsync(TestContext.Current.CancellationToken);

    private DeliveryLoop Loop(OnUnknown onUnknown = OnUnknown.Resend) => new(
        _stores.Outbox, _stores.Subscriptions, [_channel], new SendBackoff(new Random(1)), new DeliveryOptions { MaxAttempts = 4, OnUnknown = onUnknown }, _stores.Database, _time,
        NullLogger<DeliveryLoop>.Instance);
}

using DigestBot.Delivery;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Delivery;

public sealed class FailedSendTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly FakeTimeProvider _time = new(Some.Now);

    public FailedSendTests() => _stores.Subscriptions.Save(new Subscription("s", "test", "-", "en", 0) { Thread = "7" });

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task AClosedChatGetsNothingMoreAndItsSubscriptionsPause()
    {
        Queue("a", "b");

        await DrainAsync((_, _) => throw new SendFailedException(SendFailure.ChatClosed, "bot was blocked by the user"));

        Assert.Equal(0, _stores.Outbox.Waiting());
        Assert.Equal("bot was blocked by the user", _stores.Subscriptions.Find("s")!.Paused);
        Assert.Empty(_stores.Outbox.Interrupted());
    }

    [Fact]
    public async Task AChatThatMovedIsWrittenToUnderItsNewIdOnce()
    {
        Queue("a", "b");

        var channel = await DrainAsync((p, _) => p.Chat == "-" ? throw new SendFailedException(SendFailure.ChatMoved, "group upgraded") { MovedTo = "-100" } : Task.CompletedTask);

        Assert.Equal([("a", "-100"), ("b", "-100")], channel.Postings.Select(p => (p.Key, p.Chat)));
        Assert.Equal("-100", _stores.Subscriptions.Find("s")!.Chat);
    }

    [Fact]
    public async Task WhereAThreadIsGoneMessagesGoToTheChatAndTheFirstSaysSo()
    {
        Queue("a", "b");

        var channel = await DrainAsync((p, _) => p.Thread is not null ? throw new SendFailedException(SendFailure.ThreadGone, "message thread not found") : Task.CompletedTask);

        Assert.Equal([(null, true), (null, false)], channel.Postings.Select(p => (p.Thread, p.Message.Note is not null)));
        Assert.Null(_stores.Subscriptions.Find("s")!.Thread);
    }

    [Fact]
    public async Task AMessageThatIsRefusedBecomesADeadLetterAndTheOthersGoOn()
    {
        Queue("bad", "b");

        var channel = await DrainAsync((p, _) => p.Key == "bad" ? throw new SendFailedException(SendFailure.Refused, "can't parse entities") : Task.CompletedTask);

        Assert.Equal(["b"], channel.Postings.Select(p => p.Key));
        Assert.Equal(("bad", "can't parse entities"), (_stores.Outbox.DeadLetters(1)[0].Entry.Key, _stores.Outbox.DeadLetters(1)[0].Reason));
    }

    [Fact]
    public async Task WhatIsQueuedForASubscriptionThatWasRemovedIsNotSent()
    {
        Queue("a");
        _stores.Subscriptions.Remove("s");

        Assert.Empty((await DrainAsync(static (_, _) => Task.CompletedTask)).Postings);
        Assert.Equal(0, _stores.Outbox.Waiting());
    }

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    [InlineData(false, "11:00-13:00", true)] // it is noon
    [InlineData(false, "13:00-11:00", false)]
    public async Task AMessageMakesNoSoundWhenItsSubscriptionSaysSo(bool silent, string? quiet, bool isSilent)
    {
        _stores.Subscriptions.Save(_stores.Subscriptions.Find("s")! with { Silent = silent, Quiet = quiet is null ? null : ScheduleText.ParseQuiet(quiet) });
        Queue("a");

        var channel = await DrainAsync(static (_, _) => Task.CompletedTask);

        Assert.Equal(isSilent, Assert.Single(channel.Postings).Silent);
    }

    private void Queue(params string[] keys) => _stores.Outbox.Add([.. keys.Select(k => Some.Entry(k) with { Subscription = "s" })]);

    private async Task<FakeChannel> DrainAsync(Func<Posting, CancellationToken, Task> sending)
    {
        var channel = new FakeChannel { Sending = sending };
        var loop = new DeliveryLoop(
            _stores.Outbox, _stores.Subscriptions, [channel], new SendBackoff(new Random(1)), new DeliveryOptions(), _stores.Database, _time, NullLogger<DeliveryLoop>.Instance);
        await loop.DrainAsync(TestContext.Current.CancellationToken);
        return channel;
    }
}

using DigestBot.Delivery;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Delivery;

public sealed class EditDeliveryTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly FakeTimeProvider _time = new(Some.Now);
    private readonly FakeChannel _channel = new() { PostsEach = true };

    public EditDeliveryTests() => _stores.Subscriptions.Save(new Subscription("s", "test", "-", "en", 0));

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task AnEditTakesThePlaceOfTheMessageThatWasSent()
    {
        await SendAsync("old");
        Edit("new");

        await DrainAsync();

        var (posting, message) = Assert.Single(_channel.Edits);
        Assert.Equal((1, "new"), (message, posting.Message.Stories[0].Headline));
        Assert.Equal((0, (1, 0)), (_stores.Outbox.Waiting(), _stores.Outbox.Edits()));
    }

    [Fact]
    public async Task AnEditIsNoMessageMore()
    {
        await SendAsync("old");
        Edit("new");

        Assert.Equal(0, await DrainAsync());
        Assert.Equal(["old"], _channel.Arrived);
    }

    [Fact]
    public async Task AnEditThatWouldShowNothingNewIsNotMade()
    {
        await SendAsync("old");
        Edit("old");

        await DrainAsync();

        Assert.Empty(_channel.Edits);
        Assert.Equal((0, 1), _stores.Outbox.Edits());
    }

    [Fact]
    public async Task WhatAnEditShowsIsRemembered()
    {
        await SendAsync("old");
        Edit("new");
        await DrainAsync();
        Edit("new");

        await DrainAsync();

        Assert.Single(_channel.Edits);
    }

    [Fact]
    public async Task AnEditThatIsRefusedIsLeftAndIsNoDeadLetter()
    {
        await SendAsync("old");
        Edit("new");
        _channel.Sending = static (_, _) => throw new SendFailedException(SendFailure.Refused, "message to edit not found");

        await DrainAsync();

        Assert.Equal((0, (0, 1)), (_stores.Outbox.Waiting(), _stores.Outbox.Edits()));
        Assert.Empty(_stores.Outbox.DeadLetters(1));
    }

    [Fact]
    public async Task AnEditThatComesTooLateIsLeft()
    {
        await SendAsync("old");
        Edit("new");
        _time.Advance(TimeSpan.FromHours(48));

        await DrainAsync();

        Assert.Empty(_channel.Edits);
    }

    [Fact]
    public async Task NewerWordsThatComeWhileAnEditIsMadeAreShownToo()
    {
        await SendAsync("old");
        Edit("new");
        _channel.Sending = (p, _) =>
        {
            if (p.Message.Stories[0].Headline == "new")
            {
                Edit("newest");
            }

            return Task.CompletedTask;
        };

        await DrainAsync();

        Assert.Equal(["new", "newest"], _channel.Edits.Select(e => e.Posting.Message.Stories[0].Headline));
        Assert.Equal(0, _stores.Outbox.Waiting());
    }

    [Fact]
    public async Task NewerWordsThatComeWhileAnEditFailsAreTheOnesThatAreTriedAgain()
    {
        await SendAsync("old");
        Edit("new");
        _channel.Sending = (_, _) =>
        {
            Edit("newest");
            throw new HttpRequestException("no answer");
        };
        await DrainAsync();
        _channel.Sending = static (_, _) => Task.CompletedTask;
        _time.Advance(TimeSpan.FromMinutes(1));

        await DrainAsync();

        Assert.Equal(["newest"], _channel.Edits.Select(e => e.Posting.Message.Stories[0].Headline));
    }

    [Fact]
    public async Task AnEditWaitsAsLongAsThePlatformSays()
    {
        await SendAsync("old");
        Edit("new");
        _channel.Sending = static (_, _) => throw new SendFailedException(SendFailure.Flood, "too many") { RetryAfter = TimeSpan.FromSeconds(30) };
        await DrainAsync();
        _channel.Sending = static (_, _) => Task.CompletedTask;

        Assert.Equal(Some.Now.AddSeconds(30), _stores.Outbox.NextDue("test"));
    }

    [Fact]
    public async Task AnEditOfAMessageThatFailedForAWhileComesBehindIt()
    {
        Queue("old");
        Edit("new");
        _stores.Outbox.Retry(_stores.Outbox.OfChat("test", "-", 1)[0] with { Attempts = 4 }, Some.Now, toEnd: true);

        await DrainAsync();

        Assert.Equal(("old", "new"), (Assert.Single(_channel.Arrived), Assert.Single(_channel.Edits).Posting.Message.Stories[0].Headline));
    }

    [Fact]
    public async Task AnEditForWhoUnsubscribedIsLeft()
    {
        await SendAsync("old");
        Edit("new");
        _stores.Subscriptions.Remove("s");

        await DrainAsync();

        Assert.Empty(_channel.Edits);
        Assert.Empty(_stores.Outbox.DeadLetters(1));
    }

    [Fact]
    public async Task AnEditThatWasUnderWayAtTheEndOfTheProcessIsMadeAfterwards()
    {
        await SendAsync("old");
        Edit("new");
        using var cancel = new CancellationTokenSource();
        _channel.Sending = async (_, token) =>
        {
            await cancel.CancelAsync();
            token.ThrowIfCancellationRequested();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Loop(_channel).DrainAsync(cancel.Token));
        _channel.Sending = static (_, _) => Task.CompletedTask;

        Assert.Equal(0, Loop(_channel).Recover()); // nothing of it is in doubt: made twice it does no harm
        await DrainAsync();

        Assert.Single(_channel.Edits);
    }

    [Fact]
    public async Task AChatThatIsClosedToTheBotPausesByAnEditToo()
    {
        await SendAsync("old");
        Edit("new");
        _channel.Sending = static (_, _) => throw new SendFailedException(SendFailure.ChatClosed, "bot was kicked");

        await DrainAsync();

        Assert.Equal("bot was kicked", _stores.Subscriptions.Find("s")!.Paused);
        Assert.Equal(0, _stores.Outbox.Waiting());
    }

    private async Task SendAsync(string headline)
    {
        Queue(headline);
        await DrainAsync();
    }

    private void Queue(string headline) => _stores.Outbox.Add([Entry("s/1", headline)]);

    private void Edit(string headline) => _stores.Outbox.AddEdits([Entry("edit/s/1", headline) with { Edits = "s/1" }], changesSeen: 1);

    private OutboxEntry Entry(string key, string headline) =>
        Some.Entry(key, _time.GetUtcNow()) with { Subscription = "s", Message = Some.Digest(Some.DigestStory(1, headline)) };

    private Task<int> DrainAsync() => Loop(_channel).DrainAsync(TestContext.Current.CancellationToken);

    private DeliveryLoop Loop(FakeChannel channel) => new(
        _stores.Outbox, _stores.Subscriptions, [channel], new SendBackoff(new Random(1)), new DeliveryOptions(), _stores.Database, _time, NullLogger<DeliveryLoop>.Instance);
}

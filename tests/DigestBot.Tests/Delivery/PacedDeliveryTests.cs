using DigestBot.Delivery;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Tests.Delivery;

public sealed class PacedDeliveryTests : IDisposable
{
    private static readonly Rate OneASecond = new(1, TimeSpan.FromSeconds(1));

    private readonly MemoryStores _stores = new();
    private readonly JumpingTime _time = new(Some.Now);
    private readonly List<(string Chat, DateTimeOffset At)> _sent = [];

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task AChatWithOneMessageIsServedBeforeTheSecondOfAChatWithTwoHundred()
    {
        var channel = Channel(new Rate(30, TimeSpan.FromSeconds(1)), new ChatRates(OneASecond, Rate.Unlimited));
        Queue("many", 200);
        Queue("one", 1);

        await DrainAsync(channel);

        Assert.Equal(["many", "one", "many"], _sent.Take(3).Select(s => s.Chat));
        Assert.Equal(201, _sent.Count);
    }

    [Fact]
    public async Task AChatGetsItsMessagesAtItsPace()
    {
        Queue("a", 5);

        await DrainAsync(Channel(Rate.Unlimited, new ChatRates(OneASecond, Rate.Unlimited)));

        Assert.All(_sent.Zip(_sent.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task ThePaceOfAChatHoldsAlsoForWhatIsQueuedLater()
    {
        var loop = Loop(Channel(Rate.Unlimited, new ChatRates(OneASecond, Rate.Unlimited)));
        Queue("a", 1);
        await loop.DrainAsync(TestContext.Current.CancellationToken);
        _stores.Outbox.Add([Some.Entry("later", chat: "a")]);

        await loop.DrainAsync(TestContext.Current.CancellationToken);

        Assert.True(_sent[1].At - _sent[0].At >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task AnEditCountsInThePaceOfItsChat()
    {
        _stores.Subscriptions.Save(new Subscription("s", "test", "a", "en", 0));
        Queue("a", 1);
        var loop = Loop(Channel(Rate.Unlimited, new ChatRates(OneASecond, Rate.Unlimited)));
        await loop.DrainAsync(TestContext.Current.CancellationToken);
        _stores.Outbox.AddEdits([Some.Entry("edit/a0", chat: "a") with { Subscription = "s", Edits = "a0", Message = Some.Digest(Some.DigestStory(1, "new")) }], changesSeen: 1);
        Queue("later", 1, chat: "a");

        await loop.DrainAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, _sent.Count);
        Assert.All(_sent.Zip(_sent.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task AFloodedMessageIsNotTriedAgainBeforeThePlatformSays()
    {
        DateTimeOffset? told = null;
        var channel = Channel(Rate.Unlimited, ChatRates.Unlimited, () =>
        {
            if (told is null)
            {
                told = _time.GetUtcNow();
                throw new SendFailedException(SendFailure.Flood, "Too Many Requests") { RetryAfter = TimeSpan.FromSeconds(42) };
            }
        });
        Queue("a", 1);
        var loop = Loop(channel);
        for (var n = 0; n < 10 && _sent.Count == 0; n++)
        {
            await loop.DrainAsync(TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(20), _time, TestContext.Current.CancellationToken);
        }

        Assert.True(Assert.Single(_sent).At >= told!.Value.AddSeconds(42));
    }

    [Fact]
    public async Task MessagesToSeveralChatsAreUnderWayAtATimeButNeverTwoToOne()
    {
        var (now, most, doubled) = (new List<string>(), 0, false);
        var channel = new FakeChannel
        {
            AtOnce = 4,
            Sending = async (posting, cancel) =>
            {
                lock (now)
                {
                    doubled |= now.Contains(posting.Chat);
                    now.Add(posting.Chat);
                    most = Math.Max(most, now.Count);
                }

                await Task.Yield();
                await Task.Delay(1, cancel);
                lock (now)
                {
                    now.Remove(posting.Chat);
                }
            },
        };
        for (var chat = 0; chat < 10; chat++)
        {
            Queue("chat" + chat, 5);
        }

        await DrainAsync(channel);

        Assert.Equal(50, channel.Postings.Count);
        Assert.InRange(most, 2, 4);
        Assert.False(doubled);
    }

    [Fact]
    public async Task MessagesOfAChatKeepTheirOrderWhileItFails()
    {
        var fails = 2;
        var channel = new FakeChannel { Sending = (_, _) => fails-- > 0 ? throw new HttpRequestException("502") : Task.CompletedTask };
        Queue("a", 3);
        var loop = Loop(channel);
        for (var n = 0; n < 5; n++)
        {
            await loop.DrainAsync(TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromMinutes(1), _time, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["a0", "a1", "a2"], channel.Postings.Select(p => p.Key));
    }

    [Fact]
    public async Task AMessageThatGoesOnFailingLetsTheOthersPass()
    {
        var channel = new FakeChannel { Sending = (p, _) => p.Key == "a0" ? throw new HttpRequestException("500") : Task.CompletedTask };
        Queue("a", 3);
        var loop = Loop(channel);
        for (var n = 0; n < 10; n++)
        {
            await loop.DrainAsync(TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromMinutes(3), _time, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["a1", "a2"], channel.Postings.Select(p => p.Key));
    }

    private void Queue(string name, int count, string? chat = null) =>
        _stores.Outbox.Add([.. Enumerable.Range(0, count).Select(n => Some.Entry(name + n, chat: chat ?? name))]);

    private FakeChannel Channel(Rate pace, ChatRates chatPace, Action? before = null) => new()
    {
        Pace = pace,
        ChatPace = chatPace,
        Sending = (posting, _) =>
        {
            before?.Invoke();
            _sent.Add((posting.Chat, _time.GetUtcNow()));
            return Task.CompletedTask;
        },
    };

    private Task<int> DrainAsync(FakeChannel channel) => Loop(channel).DrainAsync(TestContext.Current.CancellationToken);

    private DeliveryLoop Loop(FakeChannel channel) => new(
        _stores.Outbox, _stores.Subscriptions, [channel], new SendBackoff(new Random(1)), new DeliveryOptions(), _stores.Database, _time, NullLogger<DeliveryLoop>.Instance);
}

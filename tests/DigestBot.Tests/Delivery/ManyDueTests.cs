using System.Collections.Concurrent;
using DigestBot.Delivery;
using DigestBot.Digests;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Tests.Delivery;

/// <summary>Many chats that are due at one time, in small: the pace is the same for three hundred as for ten thousand.</summary>
public sealed class ManyDueTests : IDisposable
{
    private const int Chats = 300;
    private const int PerSecond = 30;

    private readonly MemoryStores _stores = new();
    private readonly JumpingTime _time = new(Some.Now);
    private readonly ConcurrentQueue<(string Chat, DateTimeOffset At)> _sent = new();
    private readonly FakeChannel _channel;

    public ManyDueTests()
    {
        _channel = new FakeChannel
        {
            Pace = new Rate(PerSecond, TimeSpan.FromSeconds(1)),
            ChatPace = new ChatRates(new Rate(1, TimeSpan.FromSeconds(1)), Rate.Unlimited),
        };
        _channel.Sending = (posting, _) =>
        {
            _sent.Enqueue((posting.Chat, _time.GetUtcNow()));
            return Task.CompletedTask;
        };
        _stores.Stories.Add(Some.Story());
        foreach (var chat in Enumerable.Range(0, Chats))
        {
            _stores.Subscriptions.Save(new Subscription($"s{chat}", "test", $"chat{chat}", "en", 0)
            {
                Schedule = Schedule.Daily(TimeOnly.FromDateTime(Some.Now.UtcDateTime), "UTC"),
                NextDue = Some.Now,
            });
        }
    }

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task NoSecondHasMoreMessagesThanAllowed()
    {
        await DeliverAsync(TestContext.Current.CancellationToken);

        var times = _sent.Select(s => s.At).Order().ToList();
        Assert.All(times.Zip(times.Skip(PerSecond)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task ARestartInTheMiddleLeavesEachChatWithOneDigest()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var usual = _channel.Sending;
        _channel.Sending = async (posting, cancel) =>
        {
            await usual(posting, cancel);
            if (_sent.Count == Chats / 2)
            {
                await stop.CancelAsync(); // between two messages: this one is still recorded
            }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DeliverAsync(stop.Token));

        await DeliverAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, Chats).Select(n => $"chat{n}").Order(StringComparer.Ordinal), _sent.Select(s => s.Chat).Order(StringComparer.Ordinal));
    }

    /// <summary>As a process does that has just started.</summary>
    private async Task DeliverAsync(CancellationToken cancel)
    {
        var loop = new DeliveryLoop(
            _stores.Outbox, _stores.Subscriptions, [_channel], new SendBackoff(new Random(1)), new DeliveryOptions(), _stores.Database, _time, NullLogger<DeliveryLoop>.Instance);
        loop.Recover();
        new OutboxFiller(_stores.Subscriptions, _stores.Stories, _stores.Outbox, new DigestComposer(static _ => null, _time), [_channel], _stores.Database, _time).Fill();
        await loop.DrainAsync(cancel);
    }
}

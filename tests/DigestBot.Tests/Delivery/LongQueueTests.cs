using DigestBot.Delivery;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Delivery;

public sealed class LongQueueTests
{
    [Fact]
    public async Task ALongQueueIsSeenToMoveBetweenAnyTwoMessages()
    {
        using var stores = new MemoryStores();
        var channel = new FakeChannel();
        stores.Outbox.Add([Some.Entry("one"), Some.Entry("two"), Some.Entry("three")]);
        var loop = new DeliveryLoop(
            stores.Outbox, stores.Subscriptions, [channel], new SendBackoff(new Random(1)), new DeliveryOptions(), stores.Database, new FakeTimeProvider(Some.Now),
            NullLogger<DeliveryLoop>.Instance);
        var arrivedAtEachTurn = new List<int>();

        await loop.DrainAsync(() => arrivedAtEachTurn.Add(channel.Arrived.Count), TestContext.Current.CancellationToken);

        Assert.Equal([0, 1, 2, 3], arrivedAtEachTurn.Distinct());
    }
}

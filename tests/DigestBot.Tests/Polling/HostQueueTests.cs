using System.Collections.Concurrent;
using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Polling;

public sealed class HostQueueTests
{
    [Fact]
    public async Task HostsTakeTurns()
    {
        var polled = await PollAsync([Of("a", 1), Of("a", 2), Of("a", 3), Of("b", 4), Of("c", 5)], perHost: 1, walkers: 1);

        Assert.Equal(["a1", "b4", "c5", "a2", "a3"], polled);
    }

    [Fact]
    public async Task FilesKeepTheirOrder()
    {
        var polled = await PollAsync([.. Enumerable.Range(1, 9).Select(n => Some.Feed("f" + n, "file:///seeds/" + n))], perHost: 1, walkers: 1);

        Assert.Equal(["f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9"], polled);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task NoMoreFeedsOfAHostAreOutThanMayBe(int perHost)
    {
        var gate = new Lock();
        int now = 0, most = 0;
        var queue = new HostQueue([.. Enumerable.Range(0, 40).Select(n => Of("a", n))], perHost);

        await WalkAsync(queue, walkers: 8, async _ =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            await Task.Yield();
            lock (gate)
            {
                now--;
            }
        });

        Assert.InRange(most, 1, perHost);
    }

    [Fact]
    public async Task AHostThatHangsHoldsUpNobodyElse()
    {
        var others = new TaskCompletionSource();
        var left = 50;
        var queue = new HostQueue([.. Enumerable.Range(0, 50).SelectMany(n => new[] { Of("slow", n), Of("host" + n, n) })], perHost: 1);

        await WalkAsync(queue, walkers: 2, async source =>
        {
            if (source.Url.Host.StartsWith("slow", StringComparison.Ordinal))
            {
                await others.Task; // until all the others are done: a hang if one of them had to wait
            }
            else if (Interlocked.Decrement(ref left) == 0)
            {
                others.SetResult();
            }
        });

        Assert.Equal(0, left);
    }

    [Fact]
    public async Task NoFeedsAreDoneAtOnce() => Assert.Empty(await PollAsync([], perHost: 1, walkers: 4));

    [Fact]
    public void ARoundHoldsOfOneHostWhatAMinuteHolds()
    {
        var due = Enumerable.Range(0, 500).Select(n => Of("a", n)).Append(Of("b", 0)).ToList();

        Assert.Equal(31, HostQueue.OfARound(due, new PollingOptions { HostSpacing = TimeSpan.FromSeconds(2) }).Count);
        Assert.Equal(501, HostQueue.OfARound(due, new PollingOptions { HostSpacing = TimeSpan.Zero }).Count);
    }

    private static FeedSource Of(string host, int number) => Some.Feed(host + number, $"https://{host}.example/{number}");

    private static async Task<IReadOnlyList<string>> PollAsync(IReadOnlyList<FeedSource> sources, int perHost, int walkers)
    {
        var polled = new ConcurrentQueue<string>();
        await WalkAsync(new HostQueue(sources, perHost), walkers, source =>
        {
            polled.Enqueue(source.Id);
            return Task.CompletedTask;
        });
        return [.. polled];
    }

    private static Task WalkAsync(HostQueue queue, int walkers, Func<FeedSource, Task> poll) => Task.WhenAll(
        Enumerable.Range(0, walkers).Select(_ => Task.Run(() => queue.ForEachAsync(poll, TestContext.Current.CancellationToken))));
}

using System.Threading.Channels;
using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>
/// Feeds in line by host: each host's feeds are given out a few at a time, in turn with the other hosts', so that many feeds of one
/// slow host hold up nobody else. Files stand each for themselves.
/// </summary>
internal sealed class HostQueue
{
    private readonly Channel<Queue<FeedSource>> _ready = Channel.CreateUnbounded<Queue<FeedSource>>();
    private int _left;

    /// <param name="sources">In the order in which they are to be polled.</param>
    /// <param name="perHost">Feeds of one host that are out at a time.</param>
    public HostQueue(IReadOnlyList<FeedSource> sources, int perHost)
    {
        _left = sources.Count;
        foreach (var host in sources.GroupBy(HostOf, StringComparer.Ordinal).Select(g => new Queue<FeedSource>(g)))
        {
            for (var i = Math.Min(perHost, host.Count); i > 0; i--)
            {
                _ready.Writer.TryWrite(host);
            }
        }

        CloseWhenDone();
    }

    /// <summary>Calls back with each feed, one after the other; several may walk at once.</summary>
    public async Task ForEachAsync(Func<FeedSource, Task> poll, CancellationToken cancel)
    {
        await foreach (var host in _ready.Reader.ReadAllAsync(cancel))
        {
            if (Next(host) is not { } source)
            {
                continue;
            }

            await poll(source);
            Interlocked.Decrement(ref _left);
            _ready.Writer.TryWrite(host);
            CloseWhenDone();
        }
    }

    /// <summary>As many feeds as one round may hold of each host so that it ends soon; the others are due still, and come in the next.</summary>
    public static IReadOnlyList<FeedSource> OfARound(IReadOnlyList<FeedSource> due, PollingOptions options)
    {
        if (options.HostSpacing <= TimeSpan.Zero)
        {
            return due;
        }

        var most = Math.Max(1, (int)Math.Min(RoundOfOneHost / options.HostSpacing, int.MaxValue / 64)) * options.PerHost;
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. due.Where(source => (taken[HostOf(source)] = taken.GetValueOrDefault(HostOf(source)) + 1) <= most)];
    }

    private static TimeSpan RoundOfOneHost => TimeSpan.FromMinutes(1);

    private static string HostOf(FeedSource source) => source.IsRemote ? source.Url.Authority : source.Id;

    private static FeedSource? Next(Queue<FeedSource> host)
    {
        lock (host)
        {
            return host.TryDequeue(out var source) ? source : null;
        }
    }

    private void CloseWhenDone()
    {
        if (Volatile.Read(ref _left) <= 0)
        {
            _ready.Writer.TryComplete();
        }
    }
}

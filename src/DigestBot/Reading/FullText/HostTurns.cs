namespace DigestBot.Reading.FullText;

/// <summary>
/// One request at a time for each host, and a pause after it. Hosts share a fixed number of queues by their hash, so that no feed
/// can fill the memory with made-up names.
/// </summary>
internal sealed class HostTurns(TimeSpan pause, TimeProvider time)
{
    private readonly Queue[] _queues = [.. Enumerable.Range(0, 64).Select(_ => new Queue())];

    public async Task<T> RunAsync<T>(string host, Func<Task<T>> ask, CancellationToken cancel)
    {
        var queue = _queues[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(host) % (uint)_queues.Length];
        await queue.Gate.WaitAsync(cancel);
        try
        {
            var wait = queue.Next - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancel);
            }

            return await ask();
        }
        finally
        {
            queue.Next = time.GetUtcNow() + pause;
            queue.Gate.Release();
        }
    }

    private sealed class Queue
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public DateTimeOffset Next { get; set; }
    }
}

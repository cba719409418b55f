namespace DigestBot.Delivery;

/// <summary>The last messages under a rate. Any span of the rate's length holds no more than the rate says, not only spans of the clock.</summary>
internal sealed class SlidingWindow(Rate rate)
{
    private readonly Queue<DateTimeOffset> _sent = new();

    /// <summary>When the next one may go: now, or when the oldest one leaves the window.</summary>
    public DateTimeOffset Next(DateTimeOffset now) =>
        rate.Count > 0 && _sent.Count >= rate.Count && _sent.Peek() + rate.Per > now ? _sent.Peek() + rate.Per : now;

    public void Add(DateTimeOffset at)
    {
        if (rate.Count == 0)
        {
            return;
        }

        _sent.Enqueue(at);
        while (_sent.Count > rate.Count)
        {
            _sent.Dequeue();
        }
    }

    /// <summary>Whether nothing in it can hold up a message any more.</summary>
    public bool IsStale(DateTimeOffset now) => _sent.Count == 0 || _sent.Last() + rate.Per <= now;
}

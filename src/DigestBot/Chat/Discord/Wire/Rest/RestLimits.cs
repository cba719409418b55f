namespace DigestBot.Chat.Discord.Wire;

/// <summary>
/// When a call may go. Limits are learned from the answers' headers, by bucket and top-level resource, and never assumed. Times are counted from any
/// fixed instant. Used from several threads.
/// </summary>
internal sealed class RestLimits(int perSecond, int mostRefusals)
{
    private const int ManyBuckets = 4_096;
    private static readonly TimeSpan RefusalsKept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _bucketOfRoute = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RateBucket> _buckets = new(StringComparer.Ordinal);
    private readonly Queue<TimeSpan> _lastSecond = new();
    private readonly Queue<TimeSpan> _refusals = new();
    private TimeSpan _closedUntil;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Completes when something changed that may let a call go earlier. To be taken before <see cref="Enter"/> is asked.</summary>
    public Task Changed
    {
        get
        {
            lock (_gate)
            {
                return _changed.Task;
            }
        }
    }

    /// <summary>Takes a call in, if it may go now.</summary>
    /// <returns>Where to give it back; or how long to wait, null = until <see cref="Changed"/>.</returns>
    public (RateBucket? Bucket, TimeSpan? Wait) Enter(RestCall call, TimeSpan now)
    {
        lock (_gate)
        {
            var closed = Max(call.IsAnswer ? TimeSpan.Zero : Max(_closedUntil - now, WaitOfTheSecond(now)), WaitOfRefusals(now));
            if (closed > TimeSpan.Zero)
            {
                return (null, closed);
            }

            var bucket = BucketOf(call, now);
            var wait = bucket.Enter(now);
            if (wait != TimeSpan.Zero)
            {
                return (null, wait);
            }

            if (!call.IsAnswer && perSecond > 0)
            {
                _lastSecond.Enqueue(now);
            }

            return (bucket, TimeSpan.Zero);
        }
    }

    /// <summary>A call came back.</summary>
    /// <param name="call">Which.</param>
    /// <param name="entered">What <see cref="Enter"/> gave.</param>
    /// <param name="heard">Whether there was an answer.</param>
    /// <param name="headers">What it said of limits.</param>
    /// <param name="now">When.</param>
    public void Leave(RestCall call, RateBucket entered, bool heard, RateHeaders? headers, TimeSpan now)
    {
        lock (_gate)
        {
            entered.Leave();
            if (headers is not null)
            {
                _bucketOfRoute[RouteOf(call)] = headers.Bucket;
                BucketOf(call, now).Learn(headers, now);
            }
            else if (heard)
            {
                entered.Learn(headers: null, now);
            }

            Interlocked.Exchange(ref _changed, NewSignal()).SetResult();
        }
    }

    /// <summary>Discord refused a call. Those that count are 401, 403 and 429 that is the bot's own fault.</summary>
    /// <param name="call">Which.</param>
    /// <param name="scope">Of 429: who is meant.</param>
    /// <param name="retryAfter">Of 429: for how long.</param>
    /// <param name="now">When.</param>
    public void Refused(RestCall call, LimitScope? scope, TimeSpan retryAfter, TimeSpan now)
    {
        lock (_gate)
        {
            if (scope is not LimitScope.Shared)
            {
                _refusals.Enqueue(now);
            }

            if (scope is LimitScope.Global)
            {
                _closedUntil = Max(_closedUntil, now + retryAfter);
            }
            else if (scope is not null)
            {
                BucketOf(call, now).Block(now + retryAfter);
            }
        }
    }

    private TimeSpan WaitOfTheSecond(TimeSpan now)
    {
        while (_lastSecond.TryPeek(out var first) && first <= now - Second)
        {
            _lastSecond.Dequeue();
        }

        return perSecond > 0 && _lastSecond.Count >= perSecond ? _lastSecond.Peek() + Second - now : TimeSpan.Zero;
    }

    private TimeSpan WaitOfRefusals(TimeSpan now)
    {
        while (_refusals.TryPeek(out var first) && first <= now - RefusalsKept)
        {
            _refusals.Dequeue();
        }

        return _refusals.Count >= mostRefusals ? _refusals.Peek() + RefusalsKept - now : TimeSpan.Zero;
    }

    private RateBucket BucketOf(RestCall call, TimeSpan now)
    {
        var route = RouteOf(call);
        var key = _bucketOfRoute.GetValueOrDefault(route, route) + " " + call.Top;
        if (_buckets.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_buckets.Count >= ManyBuckets)
        {
            foreach (var idle in _buckets.Where(b => b.Value.IsIdle(now)).Select(b => b.Key).ToList())
            {
                _buckets.Remove(idle);
            }
        }

        return _buckets[key] = new RateBucket();
    }

    private static string RouteOf(RestCall call) => call.Method + " " + call.Route;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

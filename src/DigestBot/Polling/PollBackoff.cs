namespace DigestBot.Polling;

/// <summary>
/// When to ask a failing feed again. Ministries' sites go down for nights and weekends, so a feed is never given up: the wait doubles
/// from the shortest interval to the longest, with ±10 % jitter so that feeds of one host drift apart.
/// </summary>
public sealed class PollBackoff(PollingOptions options, Random random)
{
    /// <param name="failuresInARow">1 after the first failure.</param>
    /// <param name="serverAsked">What Retry-After said, if anything: a floor, still capped at the longest interval.</param>
    public TimeSpan Next(int failuresInARow, TimeSpan? serverAsked)
    {
        var doublings = Math.Min(failuresInARow - 1, 16); // 2^16 intervals is past any cap
        var wait = options.MinInterval * (1L << doublings) * (0.9 + (0.2 * random.NextDouble()));
        var floor = serverAsked ?? TimeSpan.Zero;
        return TimeSpan.FromTicks(Math.Min(Math.Max(wait.Ticks, floor.Ticks), options.MaxInterval.Ticks));
    }
}

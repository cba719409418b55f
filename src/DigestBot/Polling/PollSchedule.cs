namespace DigestBot.Polling;

/// <summary>
/// When to ask a feed again that answered. The interval follows what the feed does: halved when something new came, half as long
/// again when nothing did, so that a ministry that writes weekly is asked a few times a day and a busy regulator every few minutes.
/// Start times drift apart by ±10 %, so that feeds added together are not asked together for ever.
/// </summary>
public sealed class PollSchedule(PollingOptions options, Random random)
{
    /// <summary>The next interval, between the shortest and the longest.</summary>
    /// <param name="last">The present interval; null for a feed polled for the first time.</param>
    /// <param name="somethingNew">Whether the poll brought a new item.</param>
    public TimeSpan Next(TimeSpan? last, bool somethingNew)
    {
        var interval = last is { } known ? known * (somethingNew ? 0.5 : 1.5) : options.MinInterval * 3;
        return TimeSpan.FromTicks(Math.Clamp(interval.Ticks, options.MinInterval.Ticks, options.MaxInterval.Ticks));
    }

    /// <summary>An interval with its drift.</summary>
    public TimeSpan Spread(TimeSpan interval) => interval * (0.9 + (0.2 * random.NextDouble()));
}

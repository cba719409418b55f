namespace DigestBot.Polling;

/// <summary>
/// When to ask a feed again that answered. It is asked four times as often as it publishes, and less the longer it has been silent:
/// after a silence of 16 days once a day. What server and feed ask for is a floor. Never sooner than the shortest interval, nor, but
/// for hours and days that a feed wants skipped, later than the longest.
/// </summary>
public sealed class PollSchedule(PollingOptions options, Random random)
{
    private const double AsksPerItem = 4;
    private const double SilencePerInterval = 16;
    private static readonly TimeSpan WidestStart = TimeSpan.FromMinutes(30);

    /// <summary>The interval that suits what a feed does.</summary>
    /// <param name="gap">The usual time between two of its items; null = not known yet, and three times the shortest interval is taken.</param>
    /// <param name="silence">Since its last news.</param>
    public TimeSpan Interval(TimeSpan? gap, TimeSpan silence)
    {
        var byRhythm = gap is { } known ? known / AsksPerItem : options.MinInterval * 3;
        return Within(Longer(byRhythm, silence / SilencePerInterval));
    }

    /// <summary>The interval with what others want: the longer one holds.</summary>
    /// <param name="interval">What suits the feed.</param>
    /// <param name="asked">What server and feed ask for; null = nothing.</param>
    public TimeSpan AtLeast(TimeSpan interval, params ReadOnlySpan<TimeSpan?> asked)
    {
        foreach (var floor in asked)
        {
            interval = Longer(interval, floor ?? TimeSpan.Zero);
        }

        return Within(interval);
    }

    /// <summary>
    /// The time of the next poll: the interval later, drifted by up to a tenth so that feeds added together are not asked together for
    /// ever, past the times that the feed wants skipped.
    /// </summary>
    /// <param name="interval">Of this feed.</param>
    /// <param name="floor">What was asked for: the drift does not go below it.</param>
    /// <param name="skip">Times to be skipped.</param>
    /// <param name="now">The present.</param>
    public DateTimeOffset Next(TimeSpan interval, TimeSpan floor, SkipTimes skip, DateTimeOffset now)
    {
        var drifted = interval * (0.9 + (0.2 * random.NextDouble()));
        var wanted = now + Longer(drifted, Within(floor));
        var next = skip.Next(wanted);
        return next == wanted ? next : next + (WidestStart * random.NextDouble()); // else all of them would be asked on the hour
    }

    private TimeSpan Within(TimeSpan interval) => TimeSpan.FromTicks(Math.Clamp(interval.Ticks, options.MinInterval.Ticks, options.MaxInterval.Ticks));

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}

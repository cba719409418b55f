namespace DigestBot.Subscriptions;

/// <summary>When digests are due.</summary>
/// <param name="Times">The times of day, without order; empty = each story at once.</param>
/// <param name="TimeZone">IANA id of the zone that the times are meant in, such as <c>Europe/Moscow</c>.</param>
public sealed record Schedule(IReadOnlyList<ScheduleTime> Times, string TimeZone)
{
    /// <summary>The most times a schedule may have.</summary>
    public const int MostTimes = 24;

    /// <summary>Each story at once.</summary>
    public static Schedule AtOnce { get; } = new([], "UTC");

    /// <summary>Whether each story is sent at once.</summary>
    public bool IsAtOnce => Times.Count == 0;

    /// <summary>Each day at one time.</summary>
    public static Schedule Daily(TimeOnly at, string timeZone) => new([new ScheduleTime(at, Day: null)], timeZone);

    /// <inheritdoc/>
    public bool Equals(Schedule? other) => other is not null && TimeZone == other.TimeZone && Times.SequenceEqual(other.Times);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TimeZone, Times.Count);
}

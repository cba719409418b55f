namespace DigestBot.Subscriptions;

/// <summary>A time at which a digest is due.</summary>
/// <param name="At">The time of day, to the minute.</param>
/// <param name="Day">The day of the week; null = each day.</param>
public sealed record ScheduleTime(TimeOnly At, DayOfWeek? Day);

namespace DigestBot.Subscriptions;

/// <summary>Hours of each day in which messages make no sound; they may go past midnight.</summary>
/// <param name="From">The first minute.</param>
/// <param name="To">The first minute after; the same as <paramref name="From"/> = the whole day.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Whether a time of day is within.</summary>
    public bool Holds(TimeOnly time) => From == To || time.IsBetween(From, To);
}

namespace DigestBot.Chat.Discord.Wire;

/// <summary>
/// When a session may be begun. Discord allows 1,000 a day and takes the token away from who begins more. So a bot that dies and starts in a loop may
/// begin 20 an hour and 200 a day by its own count, which outlives it, and stops while a twentieth of what Discord counts is left.
/// </summary>
internal static class IdentifyBudget
{
    /// <summary>How far back times are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private const int MostInAnHour = 20;
    private const int MostInADay = 200;
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait, then to ask again; zero = now.</summary>
    /// <param name="identified">When sessions were begun, oldest first.</param>
    /// <param name="limit">What Discord says is left.</param>
    /// <param name="now">The time.</param>
    public static TimeSpan Wait(IReadOnlyList<DateTimeOffset> identified, SessionStartLimit limit, DateTimeOffset now)
    {
        List<DateTimeOffset> past = [.. identified.Where(t => t <= now)]; // a clock that was set back must not stop the bot for good
        var wait = Max(Until(past, 1, Apart, now), Max(Until(past, MostInAnHour, TimeSpan.FromHours(1), now), Until(past, MostInADay, Kept, now)));
        return limit.Remaining <= limit.Total / 20 ? Max(wait, Max(TimeSpan.FromMilliseconds(limit.ResetAfter), Apart)) : wait;
    }

    /// <summary>The times with one more, those past a day left out.</summary>
    public static IReadOnlyList<DateTimeOffset> With(IReadOnlyList<DateTimeOffset> identified, DateTimeOffset now) =>
        [.. identified.Where(t => t <= now && t > now - Kept), now];

    private static TimeSpan Until(List<DateTimeOffset> past, int most, TimeSpan length, DateTimeOffset now) =>
        past.Count >= most ? Max(TimeSpan.Zero, past[^most] + length - now) : TimeSpan.Zero;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}

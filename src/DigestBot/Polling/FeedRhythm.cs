namespace DigestBot.Polling;

/// <summary>How often a feed publishes: the usual time between two of its items.</summary>
public static class FeedRhythm
{
    private const int Newest = 20; // older ones tell how it was
    private const int Fewest = 3;

    /// <summary>
    /// From the dates of its items. Each of the newest twenty gives a guess, the time back to it shared among the items since; the
    /// middle one of the guesses is taken, so that neither a burst of today nor one item pinned from years ago decides.
    /// </summary>
    /// <param name="dates">In any order; what lies after <paramref name="now"/> is not believed.</param>
    /// <param name="now">The present.</param>
    /// <returns>Null when there are fewer than three dates, or all are the same.</returns>
    public static TimeSpan? Of(IReadOnlyList<DateTimeOffset> dates, DateTimeOffset now)
    {
        var newest = dates.Where(d => d <= now).OrderDescending().Take(Newest).ToList();
        if (newest.Count < Fewest || newest[^1] == newest[0])
        {
            return null;
        }

        var guesses = newest.Skip(1).Select((date, i) => (newest[0] - date) / (i + 1)).Order().ToList();
        return guesses[guesses.Count / 2];
    }

    /// <summary>From seeing new items, for feeds whose dates do not tell: a running mean, so that one busy day does not decide.</summary>
    /// <param name="known">What was known before; null = nothing.</param>
    /// <param name="sinceLast">Since new items were seen before.</param>
    /// <param name="newItems">How many are new now, at least one.</param>
    public static TimeSpan Seen(TimeSpan? known, TimeSpan sinceLast, int newItems)
    {
        var seen = sinceLast / newItems;
        return known is { } before ? (before * 0.7) + (seen * 0.3) : seen;
    }
}

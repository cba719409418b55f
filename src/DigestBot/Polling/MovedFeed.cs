namespace DigestBot.Polling;

/// <summary>
/// When a feed that is sent on for good is asked at its new address: after three polls in a row that were sent to the same place and
/// brought the feed. One alone may be a café's login page or a slip of the publisher's. An address that later fails three times
/// in a row, or is gone, is given up for the one in the catalogue.
/// </summary>
public static class MovedFeed
{
    private const int PollsUntilBelieved = 3;
    private const int FailuresUntilBack = 3;

    /// <summary>After a poll that brought the feed or "not modified".</summary>
    /// <param name="state">As it was.</param>
    /// <param name="movedTo">Where the poll was sent on to for good; null = nowhere.</param>
    public static FeedState AfterAnswer(FeedState state, Uri? movedTo)
    {
        var target = movedTo?.AbsoluteUri;
        if (target is null)
        {
            return state with { MovingTo = null, MovesInARow = 0 };
        }

        var times = target == state.MovingTo ? state.MovesInARow + 1 : 1;
        return times < PollsUntilBelieved
            ? state with { MovingTo = target, MovesInARow = times }
            : state with { MovedTo = target == state.Url ? null : target, MovingTo = null, MovesInARow = 0 };
    }

    /// <summary>After a poll that failed; the failure is counted in it already.</summary>
    public static FeedState AfterFailure(FeedState state, bool gone) =>
        state.MovedTo is not null && (gone || state.FailuresInARow >= FailuresUntilBack)
            ? state with { MovedTo = null, MovingTo = null, MovesInARow = 0 }
            : state;
}

namespace DigestBot.Polling;

/// <summary>Takes what polling brings in.</summary>
public interface IFeedSink
{
    /// <summary>
    /// Keeps the new items of a feed together with the feed's new state, all or nothing: a validator must never be kept without
    /// the items that it stands for.
    /// </summary>
    /// <param name="feed">The body.</param>
    /// <param name="complete">Makes the state from what was found.</param>
    /// <param name="cancel">Gives up; nothing is kept then.</param>
    Task<SinkResult> TakeAsync(FetchedFeed feed, Func<SinkResult, FeedState> complete, CancellationToken cancel);
}

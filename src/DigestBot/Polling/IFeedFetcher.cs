using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>Gets the bytes of a feed.</summary>
public interface IFeedFetcher
{
    /// <summary>Asks once. Only cancellation throws; everything else is in the result.</summary>
    /// <param name="source">The feed.</param>
    /// <param name="state">What is known of it; its validators are sent.</param>
    /// <param name="cancel">Gives up.</param>
    Task<FetchResult> FetchAsync(FeedSource source, FeedState state, CancellationToken cancel);
}

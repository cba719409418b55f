using DigestBot.Feeds;
using Microsoft.Extensions.Logging;

namespace DigestBot.Polling;

/// <summary>
/// Drops what is known of feeds that the catalogue no longer has, switched off or not. Only after 90 days without a poll: a file may
/// be away for a while, or an entry renamed and named back, and then the feed goes on as if nothing had been.
/// </summary>
public sealed partial class ForgottenFeeds(FeedCatalogue catalogue, IFeedStateStore states, IPollHistory history, ILogger<ForgottenFeeds> logger)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Drops them. While the catalogue cannot be read, or is empty, nothing.</summary>
    /// <param name="now">The present.</param>
    /// <returns>How many feeds.</returns>
    public int Purge(DateTimeOffset now)
    {
        if (Ids() is not { Count: > 0 } known)
        {
            return 0;
        }

        var gone = states.All().Where(s => !known.Contains(s.FeedId) && s.LastPoll < now - Kept).Select(s => s.FeedId).ToList();
        if (gone.Count > 0)
        {
            history.Forget(gone);
            states.Forget(gone);
            LogForgotten(gone.Count);
        }

        return gone.Count;
    }

    private HashSet<string>? Ids()
    {
        try
        {
            return catalogue.Load().Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        }
        catch (BadInputException e)
        {
            LogBadCatalogue(e.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} feeds that the catalogue has no more were forgotten")]
    private partial void LogForgotten(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing is forgotten of any feed: {Problem}")]
    private partial void LogBadCatalogue(string problem);
}

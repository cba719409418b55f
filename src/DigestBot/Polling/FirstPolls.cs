namespace DigestBot.Polling;

/// <summary>
/// When feeds that were never polled begin. A catalogue of a few hundred is asked at once, so that whoever starts a bot has a first
/// digest within a minute; more are spread by a hash of their ids, a tenth of a second for each, so that 10,000 take a
/// quarter of an hour and the same ones begin at the same place after a new start.
/// </summary>
public static class FirstPolls
{
    private const int AtOnce = 300;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(0.1);

    /// <summary>How long a feed waits for its first poll.</summary>
    /// <param name="feedId">Which.</param>
    /// <param name="newFeeds">How many there are that were never polled.</param>
    public static TimeSpan Wait(string feedId, int newFeeds) =>
        newFeeds <= AtOnce ? TimeSpan.Zero : Each * newFeeds * (Hash(feedId) / (double)uint.MaxValue);

    /// <summary>FNV-1a with a last stir: ids that differ in one digit at their end must not lie side by side.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}

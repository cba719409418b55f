using System.Collections.Concurrent;
using DigestBot.Feeds;

namespace DigestBot.Digests;

/// <summary>Feeds by id. The catalogue is read anew when an id is asked for that it did not have.</summary>
public sealed class FeedLookup(FeedCatalogue catalogue)
{
    private readonly ConcurrentDictionary<string, FeedSource?> _known = new(StringComparer.Ordinal);

    /// <summary>The feed; null when it is not in the catalogue.</summary>
    public FeedSource? Find(string id)
    {
        if (_known.TryGetValue(id, out var known))
        {
            return known;
        }

        foreach (var source in catalogue.Load())
        {
            _known[source.Id] = source;
        }

        return _known.GetOrAdd(id, (FeedSource?)null);
    }
}

namespace DigestBot.Commands;

/// <summary>Tries an address before it is read from then on, as carefully as any poll.</summary>
public interface IFeedTrial
{
    /// <summary>Fetches and reads it; of a page, the feed that it names.</summary>
    /// <exception cref="BadInputException">There is no feed; the sentence says why.</exception>
    Task<TriedFeed> TryAsync(Uri address, CancellationToken cancel);
}

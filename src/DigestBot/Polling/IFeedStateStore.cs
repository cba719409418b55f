namespace DigestBot.Polling;

/// <summary>Keeps what is known of each feed.</summary>
public interface IFeedStateStore
{
    /// <summary>The state of a feed; null when it was never polled.</summary>
    FeedState? Find(string feedId);

    /// <summary>All states.</summary>
    IReadOnlyList<FeedState> All();

    /// <summary>Keeps states in one go. They can be told anew by polling again, so they need not survive a power cut.</summary>
    void Save(IReadOnlyList<FeedState> states);

    /// <summary>Drops what is known of feeds, if anything.</summary>
    void Forget(IReadOnlyList<string> feedIds);
}

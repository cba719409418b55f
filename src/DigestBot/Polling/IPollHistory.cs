namespace DigestBot.Polling;

/// <summary>Remembers how the last polls of each feed ended.</summary>
public interface IPollHistory
{
    /// <summary>Keeps records in one go. They need not survive a power cut.</summary>
    void Add(IReadOnlyList<PollRecord> records);

    /// <summary>The last polls of a feed, 50 at most, the newest first.</summary>
    IReadOnlyList<PollRecord> Of(string feedId);

    /// <summary>Drops the records of feeds, if there are any.</summary>
    void Forget(IReadOnlyList<string> feedIds);
}

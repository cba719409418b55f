using DigestBot.Delivery;

namespace DigestBot.Storage.LiteDb;

/// <summary>The keys of all messages that were ever queued, as long as they are remembered, with how each ended.</summary>
internal sealed class OutboxKeys(LiteStore store)
{
    private const int StateWaiting = 0;
    private const int StateSent = 1;
    private const int StateGivenUp = 2;

    private readonly LinearHash _table = new(store, "outbox_keys");

    /// <returns>False when the key is there.</returns>
    public bool TryAdd(string key, DateTimeOffset at)
    {
        if (_table.Find(key) is not null)
        {
            return false;
        }

        _table.Set(key, new HashEntry(0, StateWaiting, at));
        return true;
    }

    public void Sent(string key, long messageId, DateTimeOffset at) => _table.Set(key, new HashEntry(messageId, StateSent, at));

    public void GivenUp(string key, DateTimeOffset at) => _table.Set(key, new HashEntry(0, StateGivenUp, at));

    public long? SentAs(string key) => _table.Find(key) is { Extra: StateSent } entry ? entry.Value : null;

    public ToldStory? Told(string key) => _table.Find(key) is { Extra: not StateWaiting } entry ? new ToldStory(entry.At, entry.Extra == StateSent) : null;

    public void Purge(DateTimeOffset before) => _table.Purge(before);
}

using DigestBot.Delivery;

namespace DigestBot.Storage.LiteDb;

/// <summary>The keys of all messages that were ever queued, as long as they are remembered, with how each ended.</summary>
internal sealed class OutboxKeys(LiteStore store)
{
    private const int StateWaiting = 0;
    private const int StateSent = 1;
    private const int StateGivenUp = 2;
    private const int StateBits = 2; // above them is the message's look

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

    public void Sent(string key, long messageId, int look, DateTimeOffset at) => _table.Set(key, new HashEntry(messageId, StateSent | (look << StateBits), at));

    /// <summary>A message looks otherwise now; when it was sent stays.</summary>
    public void Edited(string key, int look)
    {
        if (_table.Find(key) is { } entry && State(entry) == StateSent)
        {
            _table.Set(key, entry with { Extra = StateSent | (look << StateBits) });
        }
    }

    /// <summary>Notes that an edit waits. Other than a message, it may come again.</summary>
    public void WaitingAs(string key, long row, DateTimeOffset at) => _table.Set(key, new HashEntry(row, StateWaiting, at));

    /// <summary>The row of an edit that waits; null = none does.</summary>
    public long? RowOf(string key) => _table.Find(key) is { } entry && State(entry) == StateWaiting ? entry.Value : null;

    public void GivenUp(string key, DateTimeOffset at) => _table.Set(key, new HashEntry(0, StateGivenUp, at));

    public SentPost? Post(string key) => _table.Find(key) is { } entry && State(entry) != StateGivenUp
        ? new SentPost(State(entry) == StateSent ? entry.Value : null, entry.Extra >>> StateBits, entry.At)
        : null;

    public ToldStory? Told(string key) => _table.Find(key) is { } entry && State(entry) != StateWaiting ? new ToldStory(entry.At, State(entry) == StateSent) : null;

    public void Purge(DateTimeOffset before) => _table.Purge(before);

    private static int State(HashEntry entry) => entry.Extra & ((1 << StateBits) - 1);
}

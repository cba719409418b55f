using DigestBot.Delivery;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// The outbox in LiteDB. Messages stand in lanes, one a chat, and lanes in one index of times: who is next is the first of a range
/// whatever waits. What is done leaves, and only a hash of its key stays.
/// </summary>
public sealed class LiteOutboxStore : IOutboxStore
{
    private const string Uncertainties = "uncertain";
    private const string ChangesSeenName = "changes_seen";
    private const string EditsMade = "edits_made";
    private const string EditsLeft = "edits_left";

    private readonly LiteStore _store;
    private readonly LiteRows<OutboxRow> _waiting;
    private readonly LiteRows<LaneRow> _lanes;
    private readonly LiteRows<SendingRow> _sending;
    private readonly LiteRows<DeadLetterRow> _dead;
    private readonly LiteRows<CounterRow> _counters;
    private readonly OutboxKeys _keys;
    private readonly ToldStories _told;
    private long _lastId; // under the write lock
    private long _lastDead; // likewise

    /// <param name="store">The database.</param>
    public LiteOutboxStore(LiteStore store)
    {
        _store = store;
        _waiting = store.Collection<OutboxRow>("outbox");
        _lanes = store.Collection<LaneRow>("lanes");
        _sending = store.Collection<SendingRow>("sending");
        _dead = store.Collection<DeadLetterRow>("dead_letters");
        _counters = store.Collection<CounterRow>("counters");
        _keys = new OutboxKeys(store);
        _told = new ToldStories(store);
        _lanes.EnsureIndex("Due", "$.Due");
        _lastId = _waiting.Query(q => q.OrderByDescending("$._id").Limit(1)).FirstOrDefault()?.Id ?? 0;
        _lastDead = _dead.Query(q => q.OrderByDescending("$._id").Limit(1)).FirstOrDefault()?.Id ?? 0;
        if (_lanes.Count() == 0 && _waiting.Count() > 0)
        {
            OldOutbox.Take(store, Line, _keys, id => _sending.Upsert(new SendingRow { Id = id }));
        }
    }

    /// <inheritdoc/>
    public void Add(IReadOnlyList<OutboxEntry> entries) => _store.Run(() =>
    {
        foreach (var entry in entries.Where(e => _keys.TryAdd(e.Key, e.NotBefore)))
        {
            var row = OutboxRow.Of(entry with { Id = ++_lastId });
            _waiting.Insert(row);
            Line(row);
        }
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> DueChats(string channel, DateTimeOffset now, int limit) =>
    [
        .. _lanes.Query(q => q.Where("$.Due BETWEEN @0 AND @1", DueKey.Of(channel, 0), DueKey.Of(channel, now)).OrderBy("$.Due").Limit(limit)).Select(l => l.Chat),
    ];

    /// <inheritdoc/>
    public DateTimeOffset? NextDue(string channel) =>
        _lanes.Query(q => q.Where("$.Due BETWEEN @0 AND @1", DueKey.Of(channel, 0), DueKey.Of(channel, long.MaxValue)).OrderBy("$.Due").Limit(1)) is [var first]
            ? DueKey.TimeOf(first.Due)
            : null;

    /// <inheritdoc/>
    public void Postpone(string channel, string chat, DateTimeOffset until) => _store.Write(() => Relined(channel, chat, lane => lane.Due = DueKey.Of(channel, until)), durable: false);

    /// <inheritdoc/>
    public IReadOnlyList<OutboxEntry> OfChat(string channel, string chat, int limit) =>
        _lanes.Find(LaneRow.IdOf(channel, chat)) is { } lane ? [.. lane.Entries.Take(limit).Select(id => _waiting.Find(id)!.ToEntry())] : [];

    /// <inheritdoc/>
    public void Mark(OutboxEntry entry) => _store.Run(() => _sending.Upsert(new SendingRow { Id = entry.Id }));

    /// <inheritdoc/>
    public IReadOnlyList<OutboxEntry> Interrupted() =>
        [.. _sending.All().OrderBy(s => s.Id).Select(s => _waiting.Find(s.Id)).OfType<OutboxRow>().Select(r => r.ToEntry())];

    /// <inheritdoc/>
    public void Unmark(OutboxEntry entry) => _store.Run(() =>
    {
        _sending.Delete(entry.Id);
        Count(Uncertainties);
    });

    /// <inheritdoc/>
    public void Sent(OutboxEntry entry, long messageId, DateTimeOffset at, DateTimeOffset chatNext) => _store.Run(() =>
    {
        Remove(entry, chatNext);
        _keys.Sent(entry.Key, messageId, MessageLook.Of(entry.Message), at);
        _told.Note(entry, at, isSent: true);
    });

    /// <inheritdoc/>
    public SentPost? Post(string key) => _keys.Post(key);

    /// <inheritdoc/>
    public void AddEdits(IReadOnlyList<OutboxEntry> edits, long changesSeen) => _store.Run(() =>
    {
        foreach (var edit in edits)
        {
            if (_keys.RowOf(edit.Key) is { } waiting && _waiting.Find(waiting) is { } known)
            {
                known.Message = OutboxRow.Of(edit).Message; // newer words for the same message
                _waiting.Update(known);
                continue;
            }

            var row = OutboxRow.Of(edit with { Id = ++_lastId });
            _waiting.Insert(row);
            Line(row);
            _keys.WaitingAs(edit.Key, row.Id, edit.NotBefore);
        }

        _counters.Upsert(new CounterRow { Name = ChangesSeenName, Value = changesSeen });
    });

    /// <inheritdoc/>
    public long ChangesSeen() => Counter(ChangesSeenName);

    /// <inheritdoc/>
    public void Edited(OutboxEntry edit, DateTimeOffset at, DateTimeOffset chatNext) => _store.Run(() =>
    {
        _keys.Edited(edit.Edits!, MessageLook.Of(edit.Message));
        Count(EditsMade);
        CloseEdit(edit, at, chatNext);
    });

    /// <inheritdoc/>
    public void LeaveUnedited(OutboxEntry edit, DateTimeOffset at) => _store.Run(() =>
    {
        CloseEdit(edit, at, at);
        Count(EditsLeft);
    });

    /// <inheritdoc/>
    public (long Made, long Left) Edits() => (Counter(EditsMade), Counter(EditsLeft));

    /// <inheritdoc/>
    public void Retry(OutboxEntry entry, DateTimeOffset chatNext, bool toEnd) => _store.Run(() =>
    {
        _sending.Delete(entry.Id);
        if (LaneOf(entry) is not { } lane)
        {
            return;
        }

        var row = OutboxRow.Of(entry with { Chat = lane.Chat });
        row.Message = entry.Edits is not null && _waiting.Find(entry.Id) is { } newer ? newer.Message : row.Message;
        _waiting.Update(row);
        lane.Due = DueKey.Of(entry.Channel, chatNext);
        if (toEnd && lane.Entries.Remove(entry.Id))
        {
            lane.Entries.Add(entry.Id);
        }

        _lanes.Update(lane);
    });

    /// <inheritdoc/>
    public void GiveUp(OutboxEntry entry, string reason, DateTimeOffset at) => _store.Run(() =>
    {
        if (entry.Edits is not null)
        {
            LeaveUnedited(entry, at);
            return;
        }

        Remove(entry, at);
        _keys.GivenUp(entry.Key, at);
        _told.Note(entry, at, isSent: false);
        _dead.Insert(new DeadLetterRow { Id = ++_lastDead, Entry = OutboxRow.Of(entry), Reason = reason, At = at.UtcTicks });
    });

    /// <inheritdoc/>
    public void GiveUpChat(string channel, string chat, string reason, DateTimeOffset at) => _store.Run(() =>
    {
        foreach (var entry in OfChat(channel, chat, int.MaxValue))
        {
            GiveUp(entry, reason, at);
        }
    });

    /// <inheritdoc/>
    public void MoveChat(string channel, string chat, string to) => _store.Run(() =>
    {
        if (_lanes.Find(LaneRow.IdOf(channel, chat)) is not { } lane)
        {
            return;
        }

        _lanes.Delete(lane.Id);
        foreach (var row in lane.Entries.Select(id => _waiting.Find(id)!))
        {
            row.Chat = to; // one that is under way stays marked
            _waiting.Update(row);
            Line(row);
        }
    });

    /// <inheritdoc/>
    public int Waiting() => _waiting.Count();

    /// <inheritdoc/>
    public long? SentAs(string key) => _keys.Post(key)?.MessageId;

    /// <inheritdoc/>
    public ToldStory? Told(string subscription, IReadOnlyCollection<long> ids) =>
        ids.Select(id => _keys.Told(OutboxEntry.KeyOf(subscription, id))).Append(_told.Find(subscription, ids)).OfType<ToldStory>().MaxBy(t => t.At);

    /// <inheritdoc/>
    public long Uncertain() => Counter(Uncertainties);

    /// <inheritdoc/>
    public IReadOnlyList<DeadLetter> DeadLetters(int limit) =>
    [
        .. _dead.Query(q => q.OrderByDescending("$._id").Limit(limit)).Select(r => new DeadLetter(r.Entry.ToEntry(), r.Reason, Ticks.ToTime(r.At)!.Value)),
    ];

    /// <inheritdoc/>
    public void Purge(DateTimeOffset before)
    {
        _keys.Purge(before);
        _told.Purge(before);
        OldRows.Delete(_store, _dead, r => r.Id, r => r.At < before.UtcTicks);
    }

    private void CloseEdit(OutboxEntry edit, DateTimeOffset at, DateTimeOffset chatNext)
    {
        if (_waiting.Find(edit.Id) is { } row && row.Message != OutboxRow.Of(edit).Message)
        {
            Relined(edit.Channel, row.Chat, lane => lane.Due = DueKey.Of(edit.Channel, chatNext)); // it got newer words meanwhile
            return;
        }

        Remove(edit, chatNext);
        _keys.GivenUp(edit.Key, at);
    }

    private void Count(string name) => _counters.Upsert(new CounterRow { Name = name, Value = Counter(name) + 1 });

    private long Counter(string name) => _counters.Find(name)?.Value ?? 0;

    /// <summary>Puts a message at the end of its chat's row.</summary>
    private void Line(OutboxRow row)
    {
        var id = LaneRow.IdOf(row.Channel, row.Chat);
        var lane = _lanes.Find(id) ?? new LaneRow { Id = id, Channel = row.Channel, Chat = row.Chat, Due = DueKey.Of(row.Channel, row.NotBefore) };
        lane.Entries.Add(row.Id);
        _lanes.Upsert(lane);
    }

    /// <summary>The row that a message stands in. Its chat may have become another one while it was under way.</summary>
    private LaneRow? LaneOf(OutboxEntry entry) =>
        _lanes.Find(LaneRow.IdOf(entry.Channel, entry.Chat)) is { } lane && lane.Entries.Contains(entry.Id) ? lane
        : _waiting.Find(entry.Id) is { } moved ? _lanes.Find(LaneRow.IdOf(moved.Channel, moved.Chat))
        : null;

    private void Relined(string channel, string chat, Action<LaneRow> change)
    {
        if (_lanes.Find(LaneRow.IdOf(channel, chat)) is { } lane)
        {
            change(lane);
            _lanes.Update(lane);
        }
    }

    private void Remove(OutboxEntry entry, DateTimeOffset chatNext)
    {
        var found = LaneOf(entry);
        _sending.Delete(entry.Id);
        _waiting.Delete(entry.Id);
        if (found is not { } lane)
        {
            return;
        }

        lane.Entries.Remove(entry.Id);
        lane.Due = DueKey.Of(entry.Channel, chatNext);
        if (lane.Entries.Count == 0)
        {
            _lanes.Delete(lane.Id);
        }
        else
        {
            _lanes.Update(lane);
        }
    }
}

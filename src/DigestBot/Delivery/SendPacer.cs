namespace DigestBot.Delivery;

/// <summary>
/// When the next message may go, to a chat and at all. A platform's "too many" is taken for the chat's own; when a second chat is told
/// so while the first one still waits, it is the bot that is too fast, and everything waits.
/// </summary>
public sealed class SendPacer(Rate bot, Func<string, ChatRates> ratesOf)
{
    private const int PruneFrom = 4096;

    private readonly Dictionary<string, Chat> _chats = new(StringComparer.Ordinal);
    private readonly SlidingWindow _bot = new(bot);
    private DateTimeOffset _botBlockedUntil;
    private DateTimeOffset _floodUntil;
    private string? _flooded;

    /// <summary>Chats that are remembered; those whose pace is over are forgotten in time.</summary>
    internal int KnownChats => _chats.Count;

    /// <summary>When the next message may go to whatever chat.</summary>
    public DateTimeOffset Next(DateTimeOffset now) => Later(_bot.Next(now), _botBlockedUntil);

    /// <summary>When the next message may go to a chat, the bot's own pace aside.</summary>
    public DateTimeOffset Next(string chat, DateTimeOffset now) => _chats.TryGetValue(chat, out var known) ? known.Next(now) : now;

    /// <summary>Notes that a message goes out now.</summary>
    public void Started(DateTimeOffset now) => _bot.Add(now);

    /// <summary>Notes that a chat has its message: its pace counts from the arrival, which is never before the platform counts it.</summary>
    /// <returns>When the next one may go there.</returns>
    public DateTimeOffset Arrived(string chat, DateTimeOffset now)
    {
        if (_chats.Count >= PruneFrom)
        {
            foreach (var stale in _chats.Where(c => c.Value.IsStale(now)).Select(c => c.Key).ToList())
            {
                _chats.Remove(stale);
            }
        }

        return Of(chat).Arrived(now);
    }

    /// <summary>Notes that the platform said "too many".</summary>
    /// <returns>When the chat may be written to again.</returns>
    public DateTimeOffset Flooded(string chat, TimeSpan retryAfter, DateTimeOffset now)
    {
        var until = now + retryAfter;
        if (_flooded is not null && _flooded != chat && _floodUntil > now)
        {
            _botBlockedUntil = Later(_botBlockedUntil, Later(until, _floodUntil));
        }

        _flooded = chat;
        _floodUntil = Later(_floodUntil, until);
        Of(chat).BlockedUntil = until;
        return until;
    }

    private Chat Of(string chat)
    {
        if (!_chats.TryGetValue(chat, out var known))
        {
            _chats[chat] = known = new Chat(ratesOf(chat));
        }

        return known;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private sealed class Chat(ChatRates rates)
    {
        private readonly SlidingWindow _short = new(rates.Short);
        private readonly SlidingWindow _long = new(rates.Long);

        public DateTimeOffset BlockedUntil { get; set; }

        public DateTimeOffset Next(DateTimeOffset now) => Later(BlockedUntil, Later(_short.Next(now), _long.Next(now)));

        public DateTimeOffset Arrived(DateTimeOffset now)
        {
            _short.Add(now);
            _long.Add(now);
            return Next(now);
        }

        public bool IsStale(DateTimeOffset now) => BlockedUntil <= now && _short.IsStale(now) && _long.IsStale(now);
    }
}

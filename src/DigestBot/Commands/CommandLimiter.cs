namespace DigestBot.Commands;

/// <summary>How often a person may ask: 20 times in any minute. Who asks more is told so once, then nothing until the minute is over.</summary>
public sealed class CommandLimiter(TimeProvider time)
{
    /// <summary>Commands a minute.</summary>
    public const int PerMinute = 20;

    private const int ForgetFrom = 10_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _asked = new(StringComparer.Ordinal);

    /// <summary>Counts a command.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="tell">Whether to tell them, if they may not.</param>
    /// <returns>How long to wait; zero = they may.</returns>
    public TimeSpan Ask(string user, out bool tell)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_asked.Count > ForgetFrom)
            {
                foreach (var quiet in _asked.Where(a => a.Value.Last() + Minute <= now).Select(a => a.Key).ToList())
                {
                    _asked.Remove(quiet);
                }
            }

            if (!_asked.TryGetValue(user, out var times))
            {
                _asked[user] = times = new Queue<DateTimeOffset>();
            }

            while (times.Count > 0 && times.Peek() + Minute <= now)
            {
                times.Dequeue();
            }

            tell = times.Count == PerMinute;
            if (times.Count <= PerMinute) // one more than allowed, so that it is told once
            {
                times.Enqueue(now);
            }

            return times.Count > PerMinute ? times.Peek() + Minute - now : TimeSpan.Zero;
        }
    }
}

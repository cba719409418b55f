namespace DigestBot.Chat.Discord.Wire;

/// <summary>One limit in one place: how many calls of this window are left, and how many are under way.</summary>
internal sealed class RateBucket
{
    private static readonly TimeSpan SameWindow = TimeSpan.FromMilliseconds(250);

    private int? _limit;
    private int _remaining;
    private TimeSpan _reset;
    private bool _free;
    private int _underWay;

    /// <summary>Whether nothing of it needs to be remembered.</summary>
    public bool IsIdle(TimeSpan now) => _underWay == 0 && _reset <= now;

    /// <summary>Takes a call in.</summary>
    /// <returns>Zero = it may go; null = one that is under way has to come back first; else how long to wait.</returns>
    public TimeSpan? Enter(TimeSpan now)
    {
        var wait = Wait(now);
        if (wait == TimeSpan.Zero)
        {
            _underWay++;
        }

        return wait;
    }

    /// <summary>A call came back.</summary>
    public void Leave() => _underWay--;

    /// <summary>An answer told of the limit; null = that there is none.</summary>
    public void Learn(RateHeaders? headers, TimeSpan now)
    {
        if (headers is null)
        {
            _free = _limit is null;
            return;
        }

        var reset = now + headers.ResetAfter;
        _free = false;
        _limit = Math.Max(1, headers.Limit);
        _remaining = reset > _reset + SameWindow ? headers.Remaining : Math.Min(_remaining, headers.Remaining); // answers overtake each other
        _reset = reset > _reset ? reset : _reset;
    }

    /// <summary>Discord said "too many".</summary>
    public void Block(TimeSpan until)
    {
        (_remaining, _limit) = (0, _limit ?? 1);
        _reset = until > _reset ? until : _reset;
    }

    private TimeSpan? Wait(TimeSpan now)
    {
        if (_free)
        {
            return TimeSpan.Zero;
        }

        if (_limit is not { } limit)
        {
            return _underWay == 0 ? TimeSpan.Zero : null; // the first one tells
        }

        if (now >= _reset)
        {
            _remaining = limit;
        }

        if (_remaining > _underWay)
        {
            return TimeSpan.Zero;
        }

        return now < _reset ? _reset - now : null;
    }
}

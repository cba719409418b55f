using DigestBot.Feeds;
using Microsoft.Extensions.Logging;

namespace DigestBot.Polling;

/// <summary>Takes the feeds that are due, polls them, and comes back when the next one is.</summary>
public sealed partial class PollLoop(
    FeedCatalogue catalogue, IFeedStateStore states, PollRound round, PollingOptions options, TimeProvider time, ILogger<PollLoop> logger)
{
    private static readonly TimeSpan CatalogueAge = TimeSpan.FromMinutes(1); // then it is read again: somebody may have changed it

    private List<FeedSource>? _lastGood;

    /// <summary>Polls every feed that is switched on, due or not.</summary>
    public Task RunOnceAsync(Action<PollOutcome>? report, CancellationToken cancel) => round.RunAsync(Enabled(), report, cancel);

    /// <summary>Polls until cancelled.</summary>
    /// <param name="report">Called after each feed.</param>
    /// <param name="afterRound">Called after each round that polled anything.</param>
    /// <param name="cancel">The end.</param>
    public async Task RunAsync(Action<PollOutcome>? report, Action afterRound, CancellationToken cancel)
    {
        var agenda = new PollAgenda(states.All());
        var read = DateTimeOffset.MinValue;
        while (true)
        {
            var now = time.GetUtcNow();
            if (now - read >= CatalogueAge)
            {
                agenda.Renew(Enabled(), now);
                read = now;
            }

            var due = HostQueue.OfARound(agenda.Due(now), options);
            if (due.Count > 0)
            {
                await round.RunAsync(due, Noting(agenda, report), cancel);
                afterRound();
            }
            else
            {
                await Task.Delay(agenda.Pause(now, CatalogueAge), time, cancel);
            }
        }
    }

    private static Action<PollOutcome> Noting(PollAgenda agenda, Action<PollOutcome>? report) => outcome =>
    {
        agenda.Note(outcome.State);
        report?.Invoke(outcome);
    };

    /// <summary>The catalogue as it is now; while somebody is editing it and it cannot be read, as it was.</summary>
    private List<FeedSource> Enabled()
    {
        try
        {
            _lastGood = [.. catalogue.Load().Where(s => s.Enabled)];
        }
        catch (BadInputException e) when (_lastGood is not null)
        {
            LogBadCatalogue(e.Message);
        }

        return _lastGood;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The feeds go on as they were: {Problem}")]
    private partial void LogBadCatalogue(string problem);
}

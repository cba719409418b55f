using DigestBot.Feeds;
using Microsoft.Extensions.Logging;

namespace DigestBot.Polling;

/// <summary>Takes the feeds that are due, polls them, and comes back when the next one is.</summary>
public sealed partial class PollLoop(
    FeedCatalogue catalogue, IFeedStateStore states, PollRound round, TimeProvider time, ILogger<PollLoop> logger)
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1); // the catalogue may have changed by then

    private List<FeedSource>? _lastGood;

    /// <summary>Polls every feed that is switched on, due or not.</summary>
    public Task RunOnceAsync(Action<PollOutcome>? report, CancellationToken cancel) => round.RunAsync(Enabled(), report, cancel);

    /// <summary>Polls until cancelled.</summary>
    /// <param name="report">Called after each feed.</param>
    /// <param name="afterRound">Called after each round that polled anything.</param>
    /// <param name="cancel">The end.</param>
    public async Task RunAsync(Action<PollOutcome>? report, Action afterRound, CancellationToken cancel)
    {
        while (true)
        {
            var due = Due(out var sleep);
            if (due.Count > 0)
            {
                await round.RunAsync(due, report, cancel);
                afterRound();
            }
            else
            {
                await Task.Delay(sleep, time, cancel);
            }
        }
    }

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

    private List<FeedSource> Due(out TimeSpan sleep)
    {
        var now = time.GetUtcNow();
        var known = states.All().ToDictionary(s => s.FeedId, StringComparer.Ordinal);
        var due = new List<FeedSource>();
        sleep = LongestSleep;
        foreach (var source in Enabled())
        {
            var wait = known.TryGetValue(source.Id, out var state) && state.NextPoll is { } next ? next - now : TimeSpan.Zero;
            if (wait <= TimeSpan.Zero)
            {
                due.Add(source);
            }
            else if (wait < sleep)
            {
                sleep = wait;
            }
        }

        return due;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The feeds go on as they were: {Problem}")]
    private partial void LogBadCatalogue(string problem);
}

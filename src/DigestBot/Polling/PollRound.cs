using DigestBot.Feeds;
using Microsoft.Extensions.Logging;

namespace DigestBot.Polling;

/// <summary>Asks a number of feeds once, several at a time, the hosts in turn. A feed that fails in any way fails alone.</summary>
public sealed partial class PollRound(
    FeedPoll poll, IFeedStateStore states, IPollHistory history, PollingOptions options, ILogger<PollRound> logger)
{
    /// <summary>Polls each feed once.</summary>
    /// <param name="sources">Which.</param>
    /// <param name="report">Called after each feed, from any thread; null = nobody listens.</param>
    /// <param name="cancel">Stops between feeds; what was begun is either kept whole or not at all.</param>
    public async Task RunAsync(IReadOnlyList<FeedSource> sources, Action<PollOutcome>? report, CancellationToken cancel)
    {
        var queue = new HostQueue(sources, options.PerHost);
        var batch = new PollBatch(states, history);
        var walkers = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancel };
        try
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, options.Concurrency), walkers, async (_, token) => await queue.ForEachAsync(
                async source =>
                {
                    var (outcome, saved) = await poll.RunAsync(source, token);
                    batch.Add(outcome, saved);
                    Tell(outcome);
                    report?.Invoke(outcome);
                },
                token));
        }
        finally
        {
            batch.Save();
        }
    }

    private void Tell(PollOutcome outcome)
    {
        if (outcome.Notice is { } notice)
        {
            LogNotice(outcome.Source.Id, notice);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed}: {Notice}")]
    private partial void LogNotice(string feed, string notice);
}

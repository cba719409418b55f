using System.Security.Cryptography;
using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>
/// Asks a number of feeds once: fetch, hand the new items on, note the outcome, decide when to come back. A feed that fails in any
/// way fails alone.
/// </summary>
public sealed class PollRound(
    IFeedFetcher fetcher, IFeedSink sink, IFeedStateStore states, PollSchedule schedule, PollBackoff backoff, PollingOptions options, TimeProvider time)
{
    private const int StatesAtOnce = 64;

    /// <summary>Polls each feed once, several at a time.</summary>
    /// <param name="sources">Which.</param>
    /// <param name="report">Called after each feed, from any thread; null = nobody listens.</param>
    /// <param name="cancel">Stops between feeds; what was begun is either kept whole or not at all.</param>
    public async Task RunAsync(IReadOnlyList<FeedSource> sources, Action<PollOutcome>? report, CancellationToken cancel)
    {
        var unsaved = new List<FeedState>(StatesAtOnce);
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancel };
            await Parallel.ForEachAsync(sources, parallel, async (source, token) =>
            {
                var outcome = await PollAloneAsync(source, token);
                Keep(unsaved, outcome);
                report?.Invoke(outcome.Poll);
            });
        }
        finally
        {
            Flush(unsaved);
        }
    }

    /// <summary>What nobody foresaw in one feed's answer must not stop the others.</summary>
    private async Task<(PollOutcome Poll, bool Saved)> PollAloneAsync(FeedSource source, CancellationToken cancel)
    {
        try
        {
            return await PollAsync(source, cancel);
        }
        catch (Exception e) when (e is not BadInputException && !cancel.IsCancellationRequested) // that one is the store's or the settings'
        {
            return (Failed(source, StateOf(source), $"{e.GetType().Name}: {e.Message}", serverAsked: null), Saved: false);
        }
    }

    private FeedState StateOf(FeedSource source) => states.Find(source.Id) is { } known && known.Url == source.Url.AbsoluteUri
        ? known
        : FeedState.New(source.Id, source.Url.AbsoluteUri);

    private async Task<(PollOutcome Poll, bool Saved)> PollAsync(FeedSource source, CancellationToken cancel)
    {
        var state = StateOf(source);
        var result = await fetcher.FetchAsync(source, state, cancel);
        if (result.Error is { } error)
        {
            return (Failed(source, state, error, result.RetryAfter), Saved: false);
        }

        if (result.Feed is null)
        {
            return (new PollOutcome(source, Unchanged(state), 0, NotModified: true), Saved: false);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(result.Feed.Body.Span));
        if (hash == state.BodyHash)
        {
            return (new PollOutcome(source, Unchanged(state), 0, NotModified: true), Saved: false);
        }

        FeedState? after = null;
        var taken = await sink.TakeAsync(result.Feed, found => after = Changed(state, result.Feed, hash, found), cancel);
        return taken.Error is { } unreadable
            ? (Failed(source, state, unreadable, serverAsked: null) with { NewItems = taken.NewItems }, Saved: false)
            : (new PollOutcome(source, after!, taken.NewItems, NotModified: false), Saved: true);
    }

    private FeedState Changed(FeedState state, FetchedFeed feed, string hash, SinkResult found)
    {
        var interval = schedule.Next(state.Interval, somethingNew: found.NewItems > 0);
        return state with
        {
            ETag = feed.ETag,
            LastModified = feed.LastModified,
            BodyHash = hash,
            LastPoll = feed.At,
            Interval = interval,
            NextPoll = time.GetUtcNow() + schedule.Spread(interval),
            FailuresInARow = 0,
            LastError = null,
            LastNewItem = found.NewItems > 0 ? feed.At : state.LastNewItem,
            Items = found.Items,
        };
    }

    private FeedState Unchanged(FeedState state)
    {
        var interval = schedule.Next(state.Interval, somethingNew: false);
        var now = time.GetUtcNow();
        return state with { LastPoll = now, Interval = interval, NextPoll = now + schedule.Spread(interval), FailuresInARow = 0, LastError = null };
    }

    private PollOutcome Failed(FeedSource source, FeedState state, string error, TimeSpan? serverAsked)
    {
        var failures = state.FailuresInARow + 1;
        var now = time.GetUtcNow();
        var after = state with { LastPoll = now, NextPoll = now + backoff.Next(failures, serverAsked), FailuresInARow = failures, LastError = error };
        return new PollOutcome(source, after, 0, NotModified: false);
    }

    private void Keep(List<FeedState> unsaved, (PollOutcome Poll, bool Saved) outcome)
    {
        if (outcome.Saved)
        {
            return;
        }

        lock (unsaved)
        {
            unsaved.Add(outcome.Poll.State);
            if (unsaved.Count >= StatesAtOnce)
            {
                Flush(unsaved);
            }
        }
    }

    private void Flush(List<FeedState> unsaved)
    {
        lock (unsaved)
        {
            if (unsaved.Count > 0)
            {
                states.Save([.. unsaved]);
                unsaved.Clear();
            }
        }
    }
}

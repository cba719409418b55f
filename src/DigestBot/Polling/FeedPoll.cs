using System.Security.Cryptography;
using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>Asks one feed once: fetch, leave alone what is the same, hand the rest on, note what is known now.</summary>
public sealed class FeedPoll(IFeedFetcher fetcher, IFeedSink sink, IFeedStateStore states, StateAfter after, TimeProvider time)
{
    /// <summary>Polls a feed. Whatever goes wrong in it is an outcome; only the store's failures and cancellation throw.</summary>
    /// <param name="source">Which.</param>
    /// <param name="cancel">Gives up; what was begun is either kept whole or not at all.</param>
    /// <returns>The outcome, and whether its state is in the store already.</returns>
    public async Task<(PollOutcome Outcome, bool Saved)> RunAsync(FeedSource source, CancellationToken cancel)
    {
        try
        {
            return await PollAsync(source, cancel);
        }
        catch (Exception e) when (e is not BadInputException && !cancel.IsCancellationRequested) // that one is the store's or the settings'
        {
            var unforeseen = $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}"; // in one feed's answer: it must not stop the others
            return (Failed(source, StateOf(source), FetchResult.Failed(unforeseen), unforeseen, items: 0, newItems: 0), Saved: false);
        }
    }

    private FeedState StateOf(FeedSource source) =>
        states.Find(source.Id) is { } known && known.IsOf(source) ? known : FeedState.New(source);

    private async Task<(PollOutcome Outcome, bool Saved)> PollAsync(FeedSource source, CancellationToken cancel)
    {
        var state = StateOf(source);
        var result = await fetcher.FetchAsync(source, state, cancel);
        if (result.Error is { } error)
        {
            return (Failed(source, state, result, error, items: 0, newItems: 0), Saved: false);
        }

        var hash = result.Feed is { } feed ? Convert.ToHexStringLower(SHA256.HashData(feed.Body.Span)) : state.BodyHash;
        return result.Feed is null || hash == state.BodyHash
            ? (Unchanged(source, state, result), Saved: false)
            : await TakeAsync(source, state, result, hash!, cancel);
    }

    private async Task<(PollOutcome Outcome, bool Saved)> TakeAsync(
        FeedSource source, FeedState state, FetchResult result, string hash, CancellationToken cancel)
    {
        FeedState? taken = null;
        var found = await sink.TakeAsync(result.Feed!, found => taken = after.Taken(state, result, hash, found, time.GetUtcNow()), cancel);
        return found.Error is { } unreadable
            ? (Failed(source, state, result, unreadable, found.Items, found.NewItems), Saved: false)
            : (Outcome(source, state, taken!, result, found.Items, found.NewItems), Saved: true);
    }

    private PollOutcome Unchanged(FeedSource source, FeedState state, FetchResult result) =>
        Outcome(source, state, after.Unchanged(state, result, time.GetUtcNow()), result, items: 0, newItems: 0) with { NotModified = true };

    private PollOutcome Failed(FeedSource source, FeedState state, FetchResult result, string error, int items, int newItems) =>
        Outcome(source, state, after.Failed(state, result, error, time.GetUtcNow()), result, items, newItems);

    private static PollOutcome Outcome(FeedSource source, FeedState before, FeedState after, FetchResult result, int items, int newItems)
    {
        var record = new PollRecord(source.Id, after.LastPoll!.Value)
        {
            Status = result.Status,
            Took = result.Took,
            Bytes = result.Feed?.Body.Length ?? 0,
            Items = items,
            NewItems = newItems,
            Error = after.LastError,
        };
        return new PollOutcome(source, after, record, NotModified: false) { Notice = StateAfter.Notice(before, after) };
    }
}

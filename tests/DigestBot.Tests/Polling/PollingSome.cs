using DigestBot.Polling;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Tests.Polling;

/// <summary>The parts of polling put together as tests need them.</summary>
internal static class PollingSome
{
    public static StateAfter StateAfter(PollingOptions? options = null, int seed = 1) =>
        new(new PollSchedule(options ?? new PollingOptions(), new Random(seed)), new PollBackoff(options ?? new PollingOptions(), new Random(seed)));

    public static PollRound Round(
        IFeedFetcher fetcher, IFeedSink sink, MemoryStores stores, PollingOptions options, TimeProvider time, ILogger<PollRound>? logger = null) =>
        new(
            new FeedPoll(fetcher, sink, stores.States, StateAfter(options), time), stores.States, stores.History, options,
            logger ?? NullLogger<PollRound>.Instance);
}

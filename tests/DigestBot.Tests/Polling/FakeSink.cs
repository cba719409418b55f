using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

/// <summary>Keeps the states together with its answers, as the real one does with items.</summary>
internal sealed class FakeSink(IFeedStateStore states) : IFeedSink
{
    public int Taken { get; private set; }

    public Func<SinkResult> Answer { get; set; } = static () => new SinkResult(Items: 3, NewItems: 2, Error: null);

    public Task<SinkResult> TakeAsync(FetchedFeed feed, Func<SinkResult, FeedState> complete, CancellationToken cancel)
    {
        Taken++;
        var result = Answer();
        if (result.Error is null)
        {
            states.Save([complete(result)]);
        }

        return Task.FromResult(result);
    }
}

using System.Collections.Concurrent;
using DigestBot.Polling;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Polling;

public sealed class HostGateTests
{
    private static readonly Uri Host = new("https://a.example/1");
    private readonly FakeTimeProvider _time = new(Some.Now);
    private readonly HostGate _gate;

    public HostGateTests() => _gate = new HostGate(new PollingOptions { HostSpacing = TimeSpan.FromSeconds(2) }, _time);

    [Fact]
    public async Task ARequestWaitsForTheEndOfTheOneBeforeAndThePause()
    {
        var (first, _) = await EnterAsync(Host);
        var second = EnterAsync(new Uri("https://a.example/2"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(second.IsCompleted);

        first!.Dispose();
        await UntilAsync(second);

        Assert.Equal(Some.Now.AddMinutes(1).AddSeconds(2), _time.GetUtcNow());
    }

    [Fact]
    public async Task AnotherHostOrPortIsAskedAtOnce()
    {
        await EnterAsync(Host);

        Assert.NotNull((await EnterAsync(new Uri("https://b.example/"))).Turn);
        Assert.NotNull((await EnterAsync(new Uri("https://a.example:8443/"))).Turn);
    }

    [Fact]
    public async Task AllWhoWaitComeToTheirTurnOneByOne()
    {
        var entered = new ConcurrentQueue<DateTimeOffset>();
        var all = Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            var (turn, _) = await EnterAsync(Host);
            entered.Enqueue(_time.GetUtcNow());
            turn!.Answer = new HostAnswer(Answered: true, null);
            turn.Dispose();
        }));

        await UntilAsync(all);

        Assert.Equal([0, 2, 4, 6, 8], entered.Select(t => (int)(t - Some.Now).TotalSeconds));
    }

    [Fact]
    public async Task AHostThatAskedForTimeIsRefusedWithTheReasonAndTheTime()
    {
        var (turn, _) = await EnterAsync(Host);
        turn!.Answer = new HostAnswer(Answered: true, TimeSpan.FromMinutes(3));
        turn.Dispose();

        var (none, refusal) = await EnterAsync(Host);

        Assert.Equal((null, TimeSpan.FromMinutes(3)), (none, refusal.Wait));
        Assert.Contains("asked to be left alone", refusal.Closed, StringComparison.Ordinal);
    }

    private Task<(HostTurn? Turn, HostDecision Refusal)> EnterAsync(Uri address) => _gate.EnterAsync(address, TestContext.Current.CancellationToken);

    /// <summary>Turns the clock in steps until a task is done.</summary>
    private async Task UntilAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken); // let the waiters come to their wait
            if (!task.IsCompleted)
            {
                _time.Advance(TimeSpan.FromSeconds(2));
            }
        }

        await task;
    }
}

using DigestBot.Search;

namespace DigestBot.Tests.Search;

public sealed class TurnsTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task NoMoreRunAtOnceThanAreAllowed()
    {
        var turns = new Turns(2);
        var (running, most) = (0, 0);
        var gate = new Lock();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(() => turns.Run(
            () =>
            {
                lock (gate)
                {
                    most = Math.Max(most, ++running);
                }

                Thread.Yield();
                lock (gate)
                {
                    running--;
                }
            },
            TimeSpan.FromMilliseconds(n),
            TestContext.Current.CancellationToken))));

        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task WhatIsDoneSoonestGoesFirst()
    {
        var turns = new Turns(1);
        var order = new List<string>();
        using var entered = new SemaphoreSlim(0);
        using var leave = new SemaphoreSlim(0);
        var cancel = TestContext.Current.CancellationToken;
        var first = Task.Run(() => turns.Run(
            () =>
            {
                entered.Release();
                leave.Wait(Hang);
            },
            TimeSpan.Zero,
            cancel), cancel);
        await entered.WaitAsync(Hang, cancel);

        var slow = Task.Run(() => turns.Run(() => order.Add("slow"), TimeSpan.FromHours(2), cancel), cancel);
        var quick = Task.Run(() => turns.Run(() => order.Add("quick"), TimeSpan.FromHours(1), cancel), cancel);
        while (turns.Waiting < 2)
        {
            await Task.Yield();
        }

        leave.Release();
        await Task.WhenAll(first, slow, quick);

        Assert.Equal(["quick", "slow"], order);
    }

    [Fact]
    public void ATurnThatFailsIsGivenBack()
    {
        var turns = new Turns(1);
        Assert.Throws<IOException>(() => turns.Run(() => throw new IOException("damaged"), TimeSpan.Zero, TestContext.Current.CancellationToken));
        var done = false;

        turns.Run(() => done = true, TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.True(done);
    }

    [Fact]
    public async Task WhoGivesUpWaitingIsLetGo()
    {
        var turns = new Turns(1);
        using var entered = new SemaphoreSlim(0);
        using var leave = new SemaphoreSlim(0);
        using var give = new CancellationTokenSource();
        var cancel = TestContext.Current.CancellationToken;
        var first = Task.Run(() => turns.Run(
            () =>
            {
                entered.Release();
                leave.Wait(Hang);
            },
            TimeSpan.Zero,
            cancel), cancel);
        await entered.WaitAsync(Hang, cancel);
        var waiting = Task.Run(() => turns.Run(static () => { }, TimeSpan.Zero, give.Token), cancel);

        await give.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => waiting.WaitAsync(Hang, cancel));
        leave.Release();
        await first;
    }
}

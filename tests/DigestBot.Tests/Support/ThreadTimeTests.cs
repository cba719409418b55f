namespace DigestBot.Tests.Support;

public sealed class ThreadTimeTests
{
    [Fact]
    public void WorkOfTheThreadCounts()
    {
        var before = ThreadTime.Now;
        var sum = 0.0;
        while (ThreadTime.Now - before < TimeSpan.FromMilliseconds(20))
        {
            sum += Math.Sqrt(sum + 1);
        }

        Assert.True(sum > 0);
    }

    [Fact]
    public void WorkOfOtherThreadsDoesNot()
    {
        TimeSpan before = ThreadTime.Now, others = default;
        var other = new Thread(() =>
        {
            var start = ThreadTime.Now;
            while (ThreadTime.Now - start < TimeSpan.FromMilliseconds(300))
            {
            }

            others = ThreadTime.Now - start;
        });
        other.Start();
        other.Join();
        var own = ThreadTime.Now - before;

        Assert.True(own < others / 2, $"{own} of {others}");
    }
}

using DigestBot.Reading;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Reading;

/// <summary>More than twenty thousand damaged feeds, the same ones at each run: the parser answers each, soon and without filling the memory.</summary>
public sealed class MutantFeedsTests
{
    private const long MostBytes = 100_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2); // of the thread's own time: what else the machine does is not counted
    private readonly FeedParser _parser = new();

    public MutantFeedsTests() => Assert.All(ReadingFolders.SeedFeeds(), seed => _parser.Read(File.ReadAllBytes(seed), contentType: null, address: null)); // compiled and loaded once

    [Fact]
    public void TwentyThousandSmallMutantsAreAnsweredAndMostGiveItems()
    {
        const int Count = 20_000;
        var kept = 0;
        ForEach(Count, number => Interlocked.Add(ref kept, Read(number, Mutants.Small(number)) > 0 ? 1 : 0));
        Assert.True(kept > Count / 2, $"only {kept} of {Count} damaged feeds gave any item");
    }

    [Fact]
    public void LargeMutantsAreAnsweredToo() => ForEach(300, number => Read(number, Mutants.Large(number)));

    [Fact]
    public void AMutantIsTheSameAtEachRun() => Assert.Equal(Mutants.Small(7).Bytes, Mutants.Small(7).Bytes);

    private static void ForEach(int count, Action<int> read) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, read);

    private int Read(int number, (byte[] Bytes, string? ContentType) mutant)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = ThreadTime.Now;
        var result = _parser.Read(mutant.Bytes, mutant.ContentType, ReadingSome.Address);
        Assert.True(ThreadTime.Now - started < Longest, $"mutant {number} took too long");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MostBytes, $"mutant {number} took too much memory");
        Assert.True(result.Feed is null != result.Error is null, $"mutant {number} gave neither feed nor error, or both");
        Assert.False(result.Error?.Contains("please report", StringComparison.Ordinal) ?? false, $"mutant {number}: {result.Error}");
        Assert.DoesNotContain(result.Feed?.Items ?? [], item => item.Id.Length == 0);
        Assert.DoesNotContain('\n', result.Feed is { } feed ? JsonFeed.Write("mutant", feed) : JsonFeed.WriteError("mutant", result.Error!));
        return result.Feed?.Items.Count ?? 0;
    }
}

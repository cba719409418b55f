using System.Diagnostics;
using System.Globalization;

namespace DigestBot.Benchmarks.Rounds;

/// <summary>The floor: the same feeds asked by a bare HttpClient, as many at once as the bot asks, and thrown away.</summary>
internal static class BareFetch
{
    private const int AtOnce = 16;

    /// <summary>Prints the seconds of a second pass; the first one warms up client and server.</summary>
    public static async Task RunAsync(string address, int feeds)
    {
        using var client = new HttpClient();
        await PassAsync(client, address, feeds);
        var watch = Stopwatch.StartNew();
        await PassAsync(client, address, feeds);
        Console.WriteLine(watch.Elapsed.TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
    }

    private static Task PassAsync(HttpClient client, string address, int feeds) => Parallel.ForEachAsync(
        Enumerable.Range(0, feeds),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (feed, cancel) => await client.GetByteArrayAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{address}/plain/{feed}")), cancel));
}

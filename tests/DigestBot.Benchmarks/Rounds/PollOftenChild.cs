using System.Diagnostics;
using System.Text.Json;
using DigestBot.Cli;
using DigestBot.Hosting;
using DigestBot.Polling;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Rounds;

/// <summary>Many rounds of the real bot in one process over feeds that do not change; what each cost and left in memory.</summary>
internal static class PollOftenChild
{
    /// <param name="Seconds">Of each round.</param>
    /// <param name="Megabytes">Resident after each round, as the system sees it.</param>
    /// <param name="HeapMegabytes">Alive on the managed heap after each round.</param>
    /// <param name="NotModified">Feeds found unchanged in all rounds.</param>
    /// <param name="CpuSeconds">Of the whole process on all cores, its start included.</param>
    /// <param name="PeakMegabytes">VmHWM at the end.</param>
    internal sealed record Result(
        IReadOnlyList<double> Seconds, IReadOnlyList<double> Megabytes, IReadOnlyList<double> HeapMegabytes, int NotModified, double CpuSeconds, double PeakMegabytes);

    public static async Task RunAsync(string folder, int rounds)
    {
        await using var services = new BotFactory(Console.Error.WriteLine).Open(new BotStart { Data = new DataFolder(folder) });
        var loop = services.GetRequiredService<PollLoop>();
        List<double> seconds = [], resident = [], heap = [];
        var same = 0;
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await loop.RunOnceAsync(outcome => Interlocked.Add(ref same, outcome.NotModified ? 1 : 0), CancellationToken.None);
            seconds.Add(watch.Elapsed.TotalSeconds);
            resident.Add(Environment.WorkingSet / 1e6);
            heap.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        }

        Console.WriteLine(JsonSerializer.Serialize(
            new Result(seconds, resident, heap, same, Environment.CpuUsage.TotalTime.TotalSeconds, Programs.OwnPeakMegabytes())));
    }
}

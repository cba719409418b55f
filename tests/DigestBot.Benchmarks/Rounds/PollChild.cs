using System.Diagnostics;
using System.Text.Json;
using DigestBot.Cli;
using DigestBot.Hosting;
using DigestBot.Polling;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Benchmarks.Rounds;

/// <summary>One round of the real bot over a data folder, timed from the first feed to the last: no start of a process in it.</summary>
internal static class PollChild
{
    /// <param name="Seconds">The round.</param>
    /// <param name="CpuSeconds">Of the whole process on all cores, its start included.</param>
    /// <param name="Failed">Feeds that failed.</param>
    /// <param name="NewItems">Items stored.</param>
    /// <param name="NotModified">Feeds found unchanged.</param>
    /// <param name="PeakMegabytes">VmHWM of the process after it.</param>
    /// <param name="FirstError">What a failed feed said.</param>
    internal sealed record Result(
        double Seconds, double CpuSeconds, int Failed, int NewItems, int NotModified, double PeakMegabytes, string? FirstError);

    public static async Task RunAsync(string folder)
    {
        var bots = new BotFactory(Console.Error.WriteLine);
        await using var services = bots.Open(new BotStart { Data = new DataFolder(folder) });
        var loop = services.GetRequiredService<PollLoop>();
        int failed = 0, items = 0, same = 0;
        string? error = null;
        var watch = Stopwatch.StartNew();
        await loop.RunOnceAsync(
            outcome =>
            {
                Interlocked.Add(ref items, outcome.NewItems);
                Interlocked.Add(ref failed, outcome.Error is null ? 0 : 1);
                Interlocked.Add(ref same, outcome.NotModified ? 1 : 0);
                error ??= outcome.Error;
            },
            CancellationToken.None);
        var result = new Result(watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds, failed, items, same, Programs.OwnPeakMegabytes(), error);
        Console.WriteLine(JsonSerializer.Serialize(result));
    }
}

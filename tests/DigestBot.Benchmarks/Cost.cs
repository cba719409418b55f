using System.Diagnostics;
using System.Globalization;

namespace DigestBot.Benchmarks;

/// <summary>What one thing costs: time, which a noisy machine changes, and bytes to and from the files, which it does not.</summary>
/// <param name="What">The thing.</param>
/// <param name="Ms">Milliseconds each, the median.</param>
/// <param name="Written">Kilobytes written each, the mean.</param>
/// <param name="Read">Kilobytes read each, from the disk or the system's cache, the mean.</param>
internal sealed record Cost(string What, double Ms, double Written, double Read)
{
    public static Cost Of(string what, int times, Action act)
    {
        var (written, read) = (Io("wchar"), Io("rchar"));
        var ms = Median(times, act);
        return new Cost(what, ms, (Io("wchar") - written) / 1024.0 / times, (Io("rchar") - read) / 1024.0 / times);
    }

    public static double Median(int times, Action act)
    {
        var all = new double[times];
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            act();
            all[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(all);
        return all[times / 2];
    }

    private static long Io(string what)
    {
        const string counters = "/proc/self/io"; // Linux only, as these benchmarks are
        var line = File.ReadLines(counters).First(l => l.StartsWith(what, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(what.Length + 1), CultureInfo.InvariantCulture);
    }
}

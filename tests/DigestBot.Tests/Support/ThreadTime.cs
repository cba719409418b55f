using System.Diagnostics;
using System.Globalization;

namespace DigestBot.Tests.Support;

/// <summary>
/// How long the present thread has been on a processor. The clock counts the other work of the machine too, and the process's time
/// that of the other threads; a limit on this one holds on a busy machine as on an idle one.
/// </summary>
internal static class ThreadTime
{
    private const string Statistics = "/proc/thread-self/schedstat"; // of Linux; its first number is nanoseconds on a processor

    public static TimeSpan Now => File.Exists(Statistics)
        ? TimeSpan.FromTicks(long.Parse(File.ReadAllText(Statistics).AsSpan().Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture) / 100)
        : Stopwatch.GetElapsedTime(0);
}

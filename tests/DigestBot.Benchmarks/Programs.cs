using System.Diagnostics;

namespace DigestBot.Benchmarks;

/// <summary>What is started beside the benchmark: itself in another part, or the bot as it was built.</summary>
internal static class Programs
{
    /// <summary>This program with other arguments.</summary>
    public static ProcessStartInfo Self(params string[] arguments) => Quiet(Environment.ProcessPath!, arguments);

    /// <summary>The bot's own binary, of the same configuration, from its own folder: with the files that users get.</summary>
    public static ProcessStartInfo Bot(params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var binary = Path.Combine(Root, "src", "DigestBot", "bin", configuration, "net10.0", OperatingSystem.IsWindows() ? "digestbot.exe" : "digestbot");
        return File.Exists(binary) ? Quiet(binary, arguments) : throw new FileNotFoundException($"{binary} is missing; build src/DigestBot first.");
    }

    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The sample feeds.</summary>
    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>Runs to the end.</summary>
    /// <returns>The last line of its output, how long it took, and the most memory it held in MB (looked at every 20 ms).</returns>
    public static (string Last, TimeSpan Took, double PeakMegabytes) Run(ProcessStartInfo start)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, Peak(process));
        }

        var took = watch.Elapsed;
        var output = reading.GetAwaiter().GetResult();
        return process.ExitCode == 0
            ? (output.TrimEnd().Split('\n')[^1], took, peak / 1e6)
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}.");
    }

    /// <summary>The most memory that this process ever held, in MB.</summary>
    public static double OwnPeakMegabytes()
    {
        using var own = Process.GetCurrentProcess();
        return own.PeakWorkingSet64 / 1e6;
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }

    private static ProcessStartInfo Quiet(string file, string[] arguments) =>
        new(file, arguments) { RedirectStandardOutput = true, UseShellExecute = false };

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DigestBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The benchmarks run from a built repository; DigestBot.sln was not found above them.");
    }
}

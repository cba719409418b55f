namespace DigestBot.Benchmarks;

/// <summary>How long a person waits for the first digest: <c>digestbot demo</c>, against the start of the same program alone.</summary>
internal static class DemoBenchmark
{
    public static void Run(bool small)
    {
        var times = small ? 3 : 10;
        var starts = new List<double>();
        var demos = new List<double>();
        var peak = 0.0;
        Programs.Run(Programs.Bot("demo")); // its files into the system's cache
        for (var i = 0; i < times; i++) // by turns, so that a busy moment of the machine meets both
        {
            starts.Add(Programs.Run(Programs.Bot("--version")).Took.TotalSeconds);
            var (_, took, megabytes) = Programs.Run(Programs.Bot("demo"));
            demos.Add(took.TotalSeconds);
            peak = Math.Max(peak, megabytes);
        }

        starts.Sort();
        demos.Sort();
        var table = new Table($"demo: wall time of {times} runs", "what", "min s", "median s", "x start", "peak MB");
        table.Add("digestbot --version", starts[0], starts[times / 2], 1.0, "-");
        table.Add("digestbot demo", demos[0], demos[times / 2], demos[0] / starts[0], peak);
        table.Print();
    }
}

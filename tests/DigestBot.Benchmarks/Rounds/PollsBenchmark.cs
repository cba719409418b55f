using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DigestBot.Feeds;

namespace DigestBot.Benchmarks.Rounds;

/// <summary>
/// A large catalogue that is mostly silent, as catalogues are: 10,000 feeds on 100 hosts that all answer 304, one request at a time to
/// a host, no pauses. The first round, which takes them in, is another process, so that the memory is that of polling.
/// </summary>
internal static class PollsBenchmark
{
    private const int Hosts = 100;
    private const int Rounds = 20;
    private static readonly string[] Loopback = ["127.0.0.0/8"];

    public static async Task RunAsync(bool small)
    {
        var feeds = small ? 1000 : 10_000;
        using var data = new TemporaryFolder();
        var start = Programs.Self("serve-small", Hosts.ToString(CultureInfo.InvariantCulture));
        start.RedirectStandardInput = true;
        using var server = Process.Start(start)!;
        try
        {
            Prepare(data, (await server.StandardOutput.ReadLineAsync())!.Split(' '), feeds);
            Console.Error.WriteLine("first round …");
            var first = JsonSerializer.Deserialize<PollChild.Result>(Programs.Run(Programs.Self("poll", data.Path)).Last)!;
            Console.Error.WriteLine("twenty rounds …");
            var often = JsonSerializer.Deserialize<PollOftenChild.Result>(
                Programs.Run(Programs.Self("poll-often", data.Path, Rounds.ToString(CultureInfo.InvariantCulture))).Last)!;
            if (first.Failed > 0 || first.NewItems != feeds || often.NotModified != feeds * Rounds)
            {
                throw new InvalidOperationException($"A round did not do what it is timed for: {first} {often}");
            }

            var table = new Table(
                string.Create(CultureInfo.InvariantCulture, $"polls: {feeds:N0} feeds on {Hosts} hosts over HTTP on loopback"),
                "round", "s", "feeds/s", "resident MB", "heap MB");
            table.Add("first, one item each", first.Seconds, feeds / first.Seconds, first.PeakMegabytes, "-");
            foreach (var round in new[] { 1, 2, Rounds / 2, Rounds })
            {
                table.Add(
                    string.Create(CultureInfo.InvariantCulture, $"304, round {round}"), often.Seconds[round - 1], feeds / often.Seconds[round - 1],
                    often.Megabytes[round - 1], often.HeapMegabytes[round - 1]);
            }

            table.Add("304, CPU and peak of all", often.CpuSeconds, "-", often.PeakMegabytes, "-");
            table.Add("store on disk", "-", "-", new FileInfo(data.File("digestbot.db")).Length / 1e6, "-");
            table.Print();
        }
        finally
        {
            server.StandardInput.Close(); // that ends it
            await server.WaitForExitAsync();
        }
    }

    private static void Prepare(TemporaryFolder data, string[] addresses, int feeds)
    {
        var catalogue = data.File("catalogue.json");
        CatalogueFile.Write(catalogue, Enumerable.Range(0, feeds).Select(n => new FeedSource
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"feed-{n}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"Feed {n}"),
            Country = "INT",
            Kind = FeedKind.Other,
            Language = "en",
            Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"{addresses[n % addresses.Length]}/{n}")),
        }));
        File.WriteAllText(data.File("appsettings.json"), JsonSerializer.Serialize(new
        {
            Feeds = new { Catalogue = catalogue },
            Polling = new { AllowNetworks = Loopback, HostSpacing = "00:00:00" },
        }));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DigestBot.Benchmarks.Made;
using DigestBot.Feeds;

namespace DigestBot.Benchmarks.Rounds;

/// <summary>
/// Polling many feeds: server, bare client and bot are processes of their own. Times are of one round; the bot's start is not in
/// them, except in the last line, which is the built program from its start to its end, delivery included.
/// </summary>
internal static class RoundsBenchmark
{
    private const int FeedsOfWhole = 100;
    private static readonly string[] Loopback = ["127.0.0.0/8"];

    public static async Task RunAsync(bool small)
    {
        var feeds = small ? 100 : 1000;
        var items = feeds * MadeFeeds.ItemsEach;
        using var server = StartServer(feeds);
        try
        {
            var address = (await server.StandardOutput.ReadLineAsync())!;
            var bare = double.Parse(Programs.Run(Programs.Self("fetch", address, Text(feeds))).Last, CultureInfo.InvariantCulture);
            var table = new Table(
                string.Create(CultureInfo.InvariantCulture, $"rounds: {feeds:N0} feeds of {MadeFeeds.ItemsEach} items over HTTP on loopback"),
                "round", "s", "feeds/s", "items/s", "x bare fetch", "CPU s", "peak MB");
            table.Add("bare HttpClient", bare, feeds / bare, items / bare, 1.0, "-", "-");
            foreach (var kind in new[] { "tagged", "plain" })
            {
                using var data = new TemporaryFolder();
                Prepare(data, address, kind, feeds);
                var first = Poll(data, items, unchanged: 0);
                table.Add($"first, {kind}", first.Seconds, feeds / first.Seconds, items / first.Seconds, first.Seconds / bare, first.CpuSeconds, first.PeakMegabytes);
                var again = Poll(data, 0, unchanged: feeds);
                var answer = kind == "tagged" ? "unchanged, 304" : "unchanged, same bytes";
                table.Add(answer, again.Seconds, feeds / again.Seconds, "-", again.Seconds / bare, again.CpuSeconds, again.PeakMegabytes);
            }

            using var whole = new TemporaryFolder();
            var some = Math.Min(feeds, FeedsOfWhole);
            Prepare(whole, address, "tagged", some);
            var (_, took, peak) = Programs.Run(Programs.Bot("run", "--once", "--data", whole.Path));
            var seconds = took.TotalSeconds;
            table.Add($"run --once, {some} feeds", seconds, some / seconds, some * MadeFeeds.ItemsEach / seconds, seconds / (bare * some / feeds), "-", peak);
            table.Print();
        }
        finally
        {
            server.StandardInput.Close(); // that ends it
            await server.WaitForExitAsync();
        }
    }

    private static Process StartServer(int feeds)
    {
        var start = Programs.Self("serve", Text(feeds));
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    private static void Prepare(TemporaryFolder data, string address, string kind, int feeds)
    {
        var catalogue = data.File("catalogue.json");
        CatalogueFile.Write(catalogue, Enumerable.Range(0, feeds).Select(n => new FeedSource
        {
            Id = "feed-" + Text(n),
            Name = "Feed " + Text(n),
            Country = "INT",
            Kind = FeedKind.Other,
            Language = "en", // the items' languages are for the bot to find out
            Url = new Uri($"{address}/{kind}/{Text(n)}"),
        }));
        File.WriteAllText(data.File("appsettings.json"), JsonSerializer.Serialize(new
        {
            Feeds = new { Catalogue = catalogue },
            Polling = new { AllowNetworks = Loopback, PerHost = 16, HostSpacing = "00:00:00" }, // all feeds are on one host: as many at once as the bare client
        }));
    }

    private static PollChild.Result Poll(TemporaryFolder data, int items, int unchanged)
    {
        Console.Error.WriteLine(items > 0 ? "first round …" : "second round …");
        var result = JsonSerializer.Deserialize<PollChild.Result>(Programs.Run(Programs.Self("poll", data.Path)).Last)!;
        return result.Failed == 0 && result.NewItems == items && result.NotModified == unchanged
            ? result
            : throw new InvalidOperationException($"A round did not do what it is timed for: {result}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

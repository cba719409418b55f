using System.CommandLine;
using System.Globalization;
using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary><c>feeds check</c>: polls each feed once and says how it is; keeps nothing.</summary>
internal static class FeedsCheckVerb
{
    public static Command Create(IBotFactory bots)
    {
        var ids = new Argument<string[]>("ID") { Description = "Only these feeds; nothing = all that are switched on", Arity = ArgumentArity.ZeroOrMore };
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("check", "Polls each feed once and shows how it is") { ids, json, data, config };
        command.SetAction(async (parsed, cancel) =>
        {
            var start = CommonOptions.Start(parsed, data, config);
            var feeds = Chosen(bots.Catalogue(start).Load(), parsed.GetValue(ids) ?? []);
            await using var services = bots.OpenReading(start);
            var checks = await CheckAllAsync(services, feeds, cancel);
            Print(checks, parsed.GetValue(json));
            return checks.Any(c => c.Problem is not null) ? BadInputException.SomeFailed : 0;
        });
        return command;
    }

    private static List<FeedSource> Chosen(IReadOnlyList<FeedSource> all, string[] ids)
    {
        if (ids.FirstOrDefault(id => all.All(f => f.Id != id)) is { } unknown)
        {
            throw new BadInputException($"There is no feed \"{unknown}\"; \"digestbot feeds list\" shows all ids.");
        }

        return [.. all.Where(f => ids.Length == 0 ? f.Enabled : ids.Contains(f.Id))];
    }

    private static async Task<FeedCheck[]> CheckAllAsync(ServiceProvider services, List<FeedSource> feeds, CancellationToken cancel)
    {
        var checks = new FeedCheck[feeds.Count];
        var fetcher = services.GetRequiredService<IFeedFetcher>();
        var parser = services.GetRequiredService<FeedParser>();
        var time = services.GetRequiredService<TimeProvider>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = services.GetRequiredService<PollingOptions>().Concurrency, CancellationToken = cancel };

        await ErrorProgress.RunAsync("Checking", feeds.Count, step => Parallel.ForEachAsync(Enumerable.Range(0, feeds.Count), parallel, async (i, token) =>
        {
            checks[i] = await CheckAsync(fetcher, parser, time, feeds[i], token);
            step();
        }));
        return checks;
    }

    private static async Task<FeedCheck> CheckAsync(IFeedFetcher fetcher, FeedParser parser, TimeProvider time, FeedSource source, CancellationToken cancel)
    {
        var fetched = await fetcher.FetchAsync(source, FeedState.New(source), cancel);
        if (fetched.Feed is not { } feed)
        {
            return new FeedCheck(source.Id, 0, null, null, fetched.Error);
        }

        var read = parser.Read(feed, cancel);
        return read.Feed is { } parsed
            ? Good(source, fetched, parsed, time.GetUtcNow())
            : new FeedCheck(source.Id, 0, null, null, read.Error);
    }

    private static FeedCheck Good(FeedSource source, FetchResult fetched, ReadFeed parsed, DateTimeOffset now)
    {
        var newest = parsed.Items.Max(i => i.Published ?? i.Modified);
        return new FeedCheck(source.Id, parsed.Items.Count, newest, parsed.Language, Problem: null)
        {
            Note = SilentFeed.Problem(newest, now) ?? (fetched.MovedTo is { } target ? "redirects for good to " + FeedAddress.Shown(target) : null),
        };
    }

    private static void Print(FeedCheck[] checks, bool json)
    {
        if (json)
        {
            foreach (var check in checks)
            {
                StandardStreams.Output.WriteLine(JsonLine.Compact(check));
            }

            return;
        }

        FeedTables.Show(
            ["Id", "Status", "Items", "Newest", "Language", "Problem"],
            checks.Select(c => new[]
            {
                c.Id,
                c.Problem is null ? "ok" : "failed",
                c.Items.ToString(CultureInfo.InvariantCulture),
                c.Newest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
                c.Language ?? string.Empty,
                c.Problem ?? c.Note ?? string.Empty,
            }));
    }

    /// <summary>How one feed is.</summary>
    private sealed record FeedCheck(string Id, int Items, DateTimeOffset? Newest, string? Language, string? Problem)
    {
        /// <summary>What the owner may want to look after, though it works.</summary>
        public string? Note { get; init; }

        public string Status => Problem is null ? "ok" : "failed";
    }
}

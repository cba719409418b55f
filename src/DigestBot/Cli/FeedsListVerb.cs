using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Feeds;
using DigestBot.Polling;

namespace DigestBot.Cli;

/// <summary><c>feeds list</c>: all feeds, and how each stands where a bot has polled them.</summary>
internal static class FeedsListVerb
{
    public static Command Create(IBotFactory bots)
    {
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("list", "Lists all feeds, and how each stands where a bot has polled them") { json, data, config };
        command.SetAction(async (parsed, _) =>
        {
            var start = CommonOptions.Start(parsed, data, config);
            var feeds = bots.Catalogue(start).Load();
            var standings = Standings(bots, start, out var failed);
            if (parsed.GetValue(json))
            {
                foreach (var feed in feeds)
                {
                    await StandardStreams.Output.WriteLineAsync(Line(feed, standings?.GetValueOrDefault(feed.Id)));
                }
            }
            else
            {
                Show(feeds, standings);
            }

            return failed ? BadInputException.SomeFailed : 0;
        });
        return command;
    }

    /// <summary>The catalogue is worth listing when the store cannot be asked, too.</summary>
    private static Dictionary<string, FeedStanding>? Standings(IBotFactory bots, BotStart start, out bool failed)
    {
        failed = false;
        try
        {
            return bots.Standings(start)?.ToDictionary(s => s.FeedId, StringComparer.Ordinal);
        }
        catch (BadInputException e)
        {
            StandardStreams.Error.WriteLine($"How the feeds stand is not known: {e.Message.ReplaceLineEndings(" ")}");
            failed = true;
            return null;
        }
    }

    private static void Show(IReadOnlyList<FeedSource> feeds, Dictionary<string, FeedStanding>? standings)
    {
        string[] heads = ["Id", "Name", "Country", "Language", "State"];
        string[] more = ["Last poll", "Status", "Items", "Newest", "Interval", "Problem"];
        FeedTables.Show(
            standings is null ? heads : [.. heads, .. more],
            feeds.Select(f => new[] { f.Id, f.Name, f.Country, f.Language, f.Enabled ? "on" : "off: " + f.Reason }
                .Concat(standings is null ? [] : Cells(standings.GetValueOrDefault(f.Id))).ToArray()));
    }

    private static string[] Cells(FeedStanding? standing) => standing is null
        ? [string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty]
        :
        [
            standing.LastPoll?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? string.Empty,
            standing.LastStatus?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
            standing.Items.ToString(CultureInfo.InvariantCulture),
            standing.NewestItem?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
            standing.Interval is { } interval ? Rounded(interval).ToString("c", CultureInfo.InvariantCulture) : string.Empty,
            standing.Problem ?? string.Empty,
        ];

    private static string Line(FeedSource feed, FeedStanding? standing)
    {
        var line = JsonNode.Parse(CatalogueFile.Line(feed))!.AsObject();
        line["url"] = FeedAddress.Shown(feed.Url);
        if (standing is not null)
        {
            line["lastPoll"] = Time(standing.LastPoll);
            line["lastStatus"] = standing.LastStatus;
            line["items"] = standing.Items;
            line["newestItem"] = Time(standing.NewestItem);
            line["interval"] = standing.Interval is { } interval ? Rounded(interval).ToString("c", CultureInfo.InvariantCulture) : null;
            line["nextPoll"] = Time(standing.NextPoll);
            line["movedTo"] = standing.MovedTo is { } target ? FeedAddress.Shown(target) : null;
            line["problem"] = standing.Problem;
        }

        return JsonLine.Of(line);
    }

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static TimeSpan Rounded(TimeSpan time) => TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
}

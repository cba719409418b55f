using System.CommandLine;
using System.Globalization;
using DigestBot.Polling;

namespace DigestBot.Cli;

/// <summary><c>feeds polls</c>: how the last polls of one feed ended.</summary>
internal static class FeedsPollsVerb
{
    public static Command Create(IBotFactory bots)
    {
        var id = new Argument<string>("ID") { Description = "The feed's id" };
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("polls", "Shows how the last polls of a feed ended, the newest first") { id, json, data, config };
        command.SetAction((parsed, _) =>
        {
            var start = CommonOptions.Start(parsed, data, config);
            var feed = parsed.GetValue(id)!;
            if (bots.Catalogue(start).Load().All(f => f.Id != feed))
            {
                throw new BadInputException($"There is no feed \"{feed}\"; \"digestbot feeds list\" shows all ids.");
            }

            Print(bots.Polls(start, feed), parsed.GetValue(json));
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Print(IReadOnlyList<PollRecord> polls, bool json)
    {
        if (json)
        {
            foreach (var p in polls)
            {
                StandardStreams.Output.WriteLine(JsonLine.Compact(new
                {
                    at = Time(p), status = p.Status, milliseconds = (long)p.Took.TotalMilliseconds, bytes = p.Bytes, items = p.Items, newItems = p.NewItems, error = p.Error,
                }));
            }

            return;
        }

        FeedTables.Show(
            ["Time", "Status", "Took", "Bytes", "Items", "New", "Error"],
            polls.Select(p => new[]
            {
                Time(p),
                p.Status?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                string.Create(CultureInfo.InvariantCulture, $"{p.Took.TotalSeconds:0.0} s"),
                p.Bytes.ToString(CultureInfo.InvariantCulture),
                p.Items.ToString(CultureInfo.InvariantCulture),
                p.NewItems.ToString(CultureInfo.InvariantCulture),
                p.Error ?? string.Empty,
            }));
    }

    private static string Time(PollRecord poll) => poll.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using System.CommandLine;
using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary><c>feeds read</c>: feeds as one line of JSON Feed each.</summary>
internal static class FeedsReadVerb
{
    public static Command Create(IBotFactory bots)
    {
        var what = new Argument<string[]>("FILE|URL") { Description = "Files or addresses of feeds", Arity = ArgumentArity.OneOrMore };
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("read", "Prints each feed as one line of JSON Feed 1.1") { what, data, config };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = bots.OpenReading(CommonOptions.Start(parsed, data, config));
            var fetcher = services.GetRequiredService<IFeedFetcher>();
            var parser = services.GetRequiredService<FeedParser>();
            var failed = false;
            foreach (var name in parsed.GetValue(what)!)
            {
                var line = await ReadAsync(fetcher, parser, name, FeedAddress.Shown(name), cancel);
                failed |= line.Failed;
                await StandardStreams.Output.WriteLineAsync(line.Json);
            }

            return failed ? BadInputException.SomeFailed : 0;
        });
        return command;
    }

    private static async Task<(string Json, bool Failed)> ReadAsync(IFeedFetcher fetcher, FeedParser parser, string name, string shown, CancellationToken cancel)
    {
        var source = FeedSources.Unlisted(name);
        var fetched = await fetcher.FetchAsync(source, FeedState.New(source), cancel);
        if (fetched.Feed is not { } feed)
        {
            return Failed(shown, fetched.Error ?? "not modified");
        }

        var read = parser.Read(feed, cancel);
        return read.Feed is { } parsed ? (JsonFeed.Write(shown, parsed), Failed: false) : Failed(shown, read.Error!);
    }

    private static (string Json, bool Failed) Failed(string name, string error)
    {
        StandardStreams.Error.WriteLine($"{name}: {error}");
        return (JsonFeed.WriteError(name, error), Failed: true);
    }
}

using System.CommandLine;
using DigestBot.Chat.Console;
using DigestBot.Digests;
using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Storage;
using DigestBot.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary><c>demo</c>: the pipeline of the real bot over the sample feeds, offline, in a throw-away folder; prints one digest.</summary>
internal static class DemoVerb
{
    public static Command Create(IBotFactory bots)
    {
        var language = CommonOptions.Language("Language of the digest [default: en]");
        var command = new Command("demo", "Prints one digest from the sample feeds, offline") { language };
        command.SetAction(async (parsed, cancel) => await RunAsync(bots, parsed.GetValue(language) ?? "en", cancel));
        return command;
    }

    private static async Task<int> RunAsync(IBotFactory bots, string language, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("digestbot-demo-").FullName;
        try
        {
            var seeds = Path.Combine(AppContext.BaseDirectory, "seeds", "catalogue.json");
            var start = new BotStart
            {
                Data = new DataFolder(folder),
                ThrowAway = true,
                InHurry = true,
                Catalogue = new FeedCatalogue([seeds], ownFile: null),
                Time = new DemoClock(),
            };
            await using var services = bots.Open(start);
            var failed = 0;
            await services.GetRequiredService<PollLoop>().RunOnceAsync(
                outcome => Interlocked.Add(ref failed, RunVerb.Report(outcome)), cancel);
            var stories = services.GetRequiredService<IStoryStore>().After(0, int.MaxValue);
            services.GetRequiredService<ConsoleRenderer>().Write(services.GetRequiredService<DigestComposer>().Compose(stories, language));
            return failed > 0 ? BadInputException.SomeFailed : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The samples are of the week before; with the real clock their age would be all that one sees.</summary>
    private sealed class DemoClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2010, 10, 8, 18, 0, 0, TimeSpan.Zero);
    }
}

using System.CommandLine;
using System.Globalization;
using DigestBot.Feeds;
using DigestBot.Polling;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary><c>run</c>: the bot.</summary>
internal static class RunVerb
{
    public static Command Create(IBotFactory bots)
    {
        var once = new Option<bool>("--once") { Description = "One round over all feeds, deliver what is due, exit" };
        var language = CommonOptions.Language("Language of what is printed when no platform is set up [default: en]");
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("run", "The bot: polls feeds, makes cards, merges stories, delivers digests") { once, language, data, config };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = bots.Open(CommonOptions.Start(parsed, data, config));
            var runner = services.GetRequiredService<IBotRunner>();
            var reader = parsed.GetValue(language) ?? "en";
            var failed = 0;
            if (parsed.GetValue(once))
            {
                await OnceAsync(runner, reader, outcome => failed += Report(outcome), cancel);
                return failed > 0 ? BadInputException.SomeFailed : 0;
            }

            await StandardStreams.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"Polling {runner.EnabledFeeds} feeds; Ctrl-C ends."));
            await runner.RunAsync(reader, outcome => Report(outcome), cancel);
            return 0;
        });
        return command;
    }

    /// <summary>One line for each feed that failed; 1 = it failed.</summary>
    public static int Report(PollOutcome outcome)
    {
        if (outcome.Error is not { } error)
        {
            return 0;
        }

        StandardStreams.Error.WriteLine($"{outcome.Source.Id}: {error} ({FeedAddress.Shown(outcome.Source.Url)})");
        return 1;
    }

    private static Task OnceAsync(IBotRunner runner, string language, Action<PollOutcome> report, CancellationToken cancel)
    {
        var gate = new Lock();
        return ErrorProgress.RunAsync("Polling", runner.EnabledFeeds, step => runner.RunOnceAsync(
            language,
            outcome =>
            {
                lock (gate)
                {
                    step();
                    report(outcome);
                }
            },
            cancel));
    }
}

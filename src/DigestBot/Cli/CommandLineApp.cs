using System.CommandLine;
using System.CommandLine.Invocation;

namespace DigestBot.Cli;

/// <summary>The command line: finds the verb, runs it, and turns every way it can end into an exit code and at most one line.</summary>
public static class CommandLineApp
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(4); // CONTRACT: every verb ends within 5 s

    /// <returns>0 done, 1 some input failed, 2 wrong usage or configuration.</returns>
    public static async Task<int> RunAsync(string[] args, IBotFactory bots)
    {
        var parsed = Root(bots).Parse(args);
        var helpOrVersion = parsed.Action is not (null or ParseErrorAction) && parsed.Action != parsed.CommandResult.Command.Action;
        if (!helpOrVersion && WrongUsage.Of(parsed) is { } wrong)
        {
            await StandardStreams.Error.WriteLineAsync($"digestbot: {wrong} Try --help.");
            return BadInputException.WrongUsage;
        }

        try
        {
            using var stop = new StopSignals(Goodbye);
            var verb = parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Asked);
            if (await Task.WhenAny(verb, stop.TooLate) == verb)
            {
                return await verb;
            }

            await StandardStreams.Error.WriteLineAsync("digestbot: stopped before it was done.");
            return BadInputException.SomeFailed;
        }
        catch (BadInputException e)
        {
            await StandardStreams.Error.WriteLineAsync("digestbot: " + e.Message.ReplaceLineEndings(" "));
            return e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return 0; // asked to stop, and did
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            return 0; // whoever read our output has had enough: `digestbot cards | head`
        }
        finally
        {
            await FlushAsync();
        }
    }

    private static RootCommand Root(IBotFactory bots) => new("Reads the news of telecom ministries and regulators and posts digests.")
    {
        RunVerb.Create(bots),
        DemoVerb.Create(bots),
        CardsVerb.Create(),
        StoriesVerb.Create(bots),
        FeedsVerb.Create(bots),
        SearchVerb.Create(bots),
        DigestVerb.Create(bots),
        WhyVerb.Create(bots),
        BackupVerb.Create(bots),
        RestoreVerb.Create(bots),
        HealthVerb.Create(bots),
    };

    private static async Task FlushAsync()
    {
        try
        {
            await StandardStreams.Output.FlushAsync();
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            // Nobody reads any more.
        }
    }

    private static bool IsClosedPipe(IOException e) => e.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase);
}

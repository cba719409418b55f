using System.CommandLine;

namespace DigestBot.Cli;

/// <summary><c>health</c>: whether the bot on a data folder runs and turns; for health checks of containers.</summary>
internal static class HealthVerb
{
    public static Command Create(IBotFactory bots)
    {
        var data = CommonOptions.Data();
        var command = new Command("health", "Asks the bot that runs on a data folder whether it is well; exit code 1 when not") { data };
        command.SetAction(async (parsed, _) =>
        {
            if (bots.Trouble(CommonOptions.Start(parsed, data)) is { } trouble)
            {
                await StandardStreams.Error.WriteLineAsync(trouble);
                return BadInputException.SomeFailed;
            }

            await StandardStreams.Output.WriteLineAsync("ok");
            return 0;
        });
        return command;
    }
}

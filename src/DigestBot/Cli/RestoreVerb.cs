using System.CommandLine;

namespace DigestBot.Cli;

/// <summary><c>restore</c>: a backup into an empty data folder.</summary>
internal static class RestoreVerb
{
    public static Command Create(IBotFactory bots)
    {
        var file = new Argument<string>("FILE") { Description = "What backup wrote" };
        var data = CommonOptions.Data();
        var command = new Command("restore", "Puts a backup into an empty data folder") { file, data };
        command.SetAction(async (parsed, _) =>
        {
            var start = CommonOptions.Start(parsed, data);
            bots.Restore(start, Path.GetFullPath(parsed.GetValue(file)!));
            await StandardStreams.Error.WriteLineAsync($"The store was restored to {start.Data.Path}.");
            return 0;
        });
        return command;
    }
}

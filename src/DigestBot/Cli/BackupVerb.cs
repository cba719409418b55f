using System.CommandLine;

namespace DigestBot.Cli;

/// <summary><c>backup</c>: a consistent copy of the store, while the bot runs or not.</summary>
internal static class BackupVerb
{
    public static Command Create(IBotFactory bots)
    {
        var file = new Argument<string>("FILE") { Description = "Where to; replaced when it exists" };
        var data = CommonOptions.Data();
        var command = new Command("backup", "Copies the store, also while the bot runs") { file, data };
        command.SetAction(async (parsed, _) =>
        {
            var target = Path.GetFullPath(parsed.GetValue(file)!);
            bots.Backup(CommonOptions.Start(parsed, data), target);
            await StandardStreams.Error.WriteLineAsync($"The store was copied to {target}.");
            return 0;
        });
        return command;
    }
}

using System.CommandLine;
using DigestBot.Feeds;

namespace DigestBot.Cli;

/// <summary><c>feeds …</c>: the catalogue, and feeds read once.</summary>
internal static class FeedsVerb
{
    public static Command Create(IBotFactory bots) => new("feeds", "The catalogue of feeds; reads and checks feeds")
    {
        FeedsReadVerb.Create(bots),
        FeedsListVerb.Create(bots),
        FeedsAddVerb.Create(bots),
        Remove(bots),
        FeedsCheckVerb.Create(bots),
        FeedsPollsVerb.Create(bots),
        Import(bots),
        Export(bots),
    };

    private static Command Remove(IBotFactory bots)
    {
        var id = new Argument<string>("ID") { Description = "The feed's id" };
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("remove", "Takes a feed out; a built-in one is switched off") { id, data, config };
        command.SetAction(async (parsed, _) =>
        {
            var start = CommonOptions.Start(parsed, data, config);
            start.Data.Ready();
            var given = parsed.GetValue(id)!;
            if (!bots.Catalogue(start).Remove(given))
            {
                throw new BadInputException($"There is no feed \"{given}\"; \"digestbot feeds list\" shows all ids.") { ExitCode = BadInputException.SomeFailed };
            }

            await StandardStreams.Error.WriteLineAsync($"{given} is not polled any more.");
            return 0;
        });
        return command;
    }

    private static Command Import(IBotFactory bots)
    {
        var file = new Argument<string?>("FILE") { Description = "An OPML file; - or nothing = standard input", Arity = ArgumentArity.ZeroOrOne };
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("import", "Adds the feeds of an OPML file") { file, data, config };
        command.SetAction(async (parsed, cancel) =>
        {
            var start = CommonOptions.Start(parsed, data, config);
            start.Data.Ready();
            var name = parsed.GetValue(file);
            using var input = StandardStreams.Input(name);
            var feeds = Opml.Read(await input.ReadToEndAsync(cancel), name ?? "standard input");
            var (added, known) = bots.Catalogue(start).Import(feeds);
            await StandardStreams.Error.WriteLineAsync(FormattableString.Invariant($"Added: {added}. In the catalogue already: {known}."));
            return 0;
        });
        return command;
    }

    private static Command Export(IBotFactory bots)
    {
        var file = new Argument<string?>("FILE") { Description = "Where to; - or nothing = standard output", Arity = ArgumentArity.ZeroOrOne };
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("export", "Writes the feeds that are switched on as OPML") { file, data, config };
        command.SetAction(async (parsed, cancel) =>
        {
            var feeds = bots.Catalogue(CommonOptions.Start(parsed, data, config)).Load().Where(f => f.Enabled).ToList();
            var opml = Opml.Write(feeds);
            if (parsed.GetValue(file) is { } name and not "-")
            {
                try
                {
                    await File.WriteAllTextAsync(name, opml, cancel);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    throw new BadInputException($"{name} cannot be written: {e.Message}", e);
                }
            }
            else
            {
                await StandardStreams.Output.WriteAsync(opml);
            }

            if (feeds.Count(f => f.Url.UserInfo.Length > 0) is > 0 and var secret)
            {
                await StandardStreams.Error.WriteLineAsync(FormattableString.Invariant(
                    $"Feeds with user and password in their address: {secret}. They are in the export, or an import could not poll them; keep it to yourself."));
            }

            return 0;
        });
        return command;
    }
}

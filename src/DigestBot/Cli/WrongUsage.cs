using System.CommandLine;
using System.CommandLine.Parsing;

namespace DigestBot.Cli;

/// <summary>Finds what is wrong with a command line and says it in one line: what was given, and what is allowed.</summary>
internal static class WrongUsage
{
    /// <returns>Null when nothing is wrong.</returns>
    public static string? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (UnknownOption(parsed) is { } option)
        {
            return $"{option} is no option of \"{Path(parsed.CommandResult)}\"; allowed are {Names(Options(parsed.CommandResult))}.";
        }

        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return command.Subcommands.Count > 0
                ? $"\"{unknown}\" is no verb of \"{Path(parsed.CommandResult)}\"; allowed are {Names(command.Subcommands)}."
                : $"\"{unknown}\" is one argument too many for \"{Path(parsed.CommandResult)}\".";
        }

        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        return command.Subcommands.Count > 0 && command.Action is null
            ? $"a verb is missing after \"{Path(parsed.CommandResult)}\"; allowed are {Names(command.Subcommands)}."
            : parsed.Errors[0].Message.ReplaceLineEndings(" ");
    }

    /// <summary>The parser takes an unknown option for an argument where it can: a file to read, a word to find.</summary>
    private static string? UnknownOption(ParseResult parsed) => parsed.Tokens
        .TakeWhile(t => t.Type != TokenType.DoubleDash)
        .Where(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(t => t.Value)
        .FirstOrDefault();

    private static IEnumerable<Symbol> Options(CommandResult result) => result.Command.Options.Where(o => !o.Hidden);

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? Path(parent) + " " + result.Command.Name : "digestbot";

    private static string Names(IEnumerable<Symbol> symbols) => string.Join(", ", symbols.Select(s => s.Name));
}

using Spectre.Console;

namespace DigestBot.Cli;

/// <summary>Tables: drawn where a person looks, fields parted by tabs in a pipe.</summary>
internal static class FeedTables
{
    public static void Show(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Capabilities.Ansi)
        {
            foreach (var row in rows)
            {
                StandardStreams.Output.WriteLine(string.Join('\t', row.Select(c => c.ReplaceLineEndings(" ").Replace('\t', ' '))));
            }

            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn($"[bold]{Markup.Escape(head)}[/]"));
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(c => Markup.Escape(c))]);
        }

        console.Write(table);
    }
}

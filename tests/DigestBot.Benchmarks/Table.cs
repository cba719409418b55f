using System.Globalization;
using System.Text;

namespace DigestBot.Benchmarks;

/// <summary>What a benchmark prints: one short table, numbers to the right.</summary>
internal sealed class Table(string title, params string[] heads)
{
    private readonly List<string[]> _rows = [];

    /// <summary>One line; numbers are written with three significant digits.</summary>
    public void Add(params object[] cells) => _rows.Add([.. cells.Select(Text)]);

    public void Print()
    {
        var widths = heads.Select((head, i) => _rows.Select(r => r[i].Length).Append(head.Length).Max()).ToArray();
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine(Line(heads, widths));
        Console.WriteLine(string.Join("  ", widths.Select(w => new string('-', w))));
        _rows.ForEach(row => Console.WriteLine(Line(row, widths)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"({Environment.ProcessorCount} cores, .NET {Environment.Version})"));
    }

    private static string Line(string[] cells, int[] widths)
    {
        var line = new StringBuilder(cells[0].PadRight(widths[0]));
        for (var i = 1; i < cells.Length; i++)
        {
            line.Append("  ").Append(cells[i].PadLeft(widths[i]));
        }

        return line.ToString();
    }

    private static string Text(object cell) => cell switch
    {
        double d when Math.Abs(d) >= 100 => d.ToString("N0", CultureInfo.InvariantCulture),
        double d when Math.Abs(d) >= 10 => d.ToString("0.0", CultureInfo.InvariantCulture),
        double d => d.ToString("0.00#", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString("N0", CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? string.Empty,
    };
}

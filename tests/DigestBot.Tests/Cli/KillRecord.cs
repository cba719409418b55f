using System.Text.RegularExpressions;

namespace DigestBot.Tests.Cli;

/// <summary>What the processes of one test printed, one after the other, and which of them were killed.</summary>
internal sealed partial class KillRecord
{
    private readonly Dictionary<string, List<(int Process, int Place)>> _prints = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IReadOnlyList<string>> _processes = [];

    /// <summary>How many of the processes were killed: all but the last.</summary>
    public int Kills => _processes.Count - 1;

    /// <summary>How many of the killed ones had printed something.</summary>
    public int KilledAfterPrinting => _processes.SkipLast(1).Count(p => p.Count > 0);

    /// <summary>Notes the headlines that a process printed, in order.</summary>
    public void Add(string output, IEnumerable<string> titles)
    {
        var known = titles.ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> printed = [.. Words().Matches(output).Select(m => m.Value).Where(known.Contains)];
        for (var place = 0; place < printed.Count; place++)
        {
            if (!_prints.TryGetValue(printed[place], out var prints))
            {
                _prints[printed[place]] = prints = [];
            }

            prints.Add((_processes.Count, place));
        }

        _processes.Add(printed);
    }

    /// <summary>Titles that no process printed.</summary>
    public List<string> Missing(IEnumerable<string> titles) => [.. titles.Where(t => !_prints.ContainsKey(t))];

    /// <summary>Titles that were printed more than once.</summary>
    public List<string> Repeated() => [.. _prints.Where(p => p.Value.Count > 1).Select(p => p.Key)];

    /// <summary>
    /// Titles printed again although they were not in flight: not the last that a killed process printed, or not the first that came
    /// after it.
    /// </summary>
    public List<string> RepeatedWithoutCause() => [.. _prints.Where(p => p.Value.Zip(p.Value.Skip(1)).Any(pair => !InFlight(pair.First, pair.Second))).Select(p => p.Key)];

    private bool InFlight((int Process, int Place) first, (int Process, int Place) second) =>
        first.Process < second.Process
        && first.Place == _processes[first.Process].Count - 1
        && second.Place == 0
        && _processes.Skip(first.Process + 1).Take(second.Process - first.Process - 1).All(p => p.Count == 0);

    // The invented titles: four words of ASCII letters at the start of a line or after its bullet.
    [GeneratedRegex(@"(?<=^(\* |  ))[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+(?= \(|$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Words();
}

namespace DigestBot.Tests.Architecture;

/// <summary>One instruction of a Dockerfile.</summary>
/// <param name="Stage">How many FROM stand up to it; 0 = before the first.</param>
/// <param name="Word">COPY, RUN and so on, in capitals.</param>
/// <param name="Rest">What follows, on one line.</param>
internal sealed record DockerInstruction(int Stage, string Word, string Rest)
{
    /// <summary>The paths that a COPY takes from the build's context; none for one that takes from another stage.</summary>
    public IEnumerable<string> Sources => Word != "COPY" || Rest.Contains("--from=", StringComparison.Ordinal)
        ? []
        : Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1].Where(p => !p.StartsWith("--", StringComparison.Ordinal));

    /// <summary>Reads a Dockerfile: comments left out, continued lines joined.</summary>
    public static IReadOnlyList<DockerInstruction> Read(string text)
    {
        var instructions = new List<DockerInstruction>();
        var stage = 0;
        var pending = string.Empty;
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            pending += line.TrimEnd('\\').TrimEnd() + " ";
            if (line.EndsWith('\\'))
            {
                continue;
            }

            var parts = pending.Trim().Split(' ', 2);
            var word = parts[0].ToUpperInvariant();
            stage += word == "FROM" ? 1 : 0;
            instructions.Add(new DockerInstruction(stage, word, parts[^1].Trim()));
            pending = string.Empty;
        }

        return instructions;
    }
}

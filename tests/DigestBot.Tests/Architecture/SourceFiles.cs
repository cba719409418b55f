using System.Text.RegularExpressions;

namespace DigestBot.Tests.Architecture;

/// <summary>The source files of the product, and what they are looked over for.</summary>
internal static partial class SourceFiles
{
    private static readonly string[] Vague = ["Services", "Helpers", "Models", "Utils"];

    /// <summary>Every C# file under <c>src</c> by its path, generated ones left out.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Directory
        .EnumerateFiles(Path.Combine(Support.Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(Support.Repository.Root, file).Replace('\\', '/'), File: file))
        .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
        .ToDictionary(f => f.Path, f => File.ReadAllText(f.File), StringComparer.Ordinal);

    /// <summary>The folder names of a path that say nothing of what is in them.</summary>
    public static IEnumerable<string> VagueFolders(string path) => path.Split('/')[..^1].Intersect(Vague, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The catch clauses that lose an error: an empty block without a word of why, or one for every exception that neither throws on
    /// nor uses what it caught.
    /// </summary>
    public static IEnumerable<string> SwallowingCatches(string code)
    {
        foreach (Match match in CatchClause().Matches(code))
        {
            var body = Block(code, match.Index + match.Length);
            var said = Comment().Replace(body, string.Empty);
            var name = match.Groups["name"].Value;
            var catchesAll = match.Groups["type"].Value is "" or "Exception" or "System.Exception" && !match.Groups["when"].Success;
            var usesIt = said.Contains("throw", StringComparison.Ordinal) || (name.Length > 0 && Regex.IsMatch(said, $@"\b{name}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
            if (string.IsNullOrWhiteSpace(body) || (catchesAll && !usesIt))
            {
                yield return match.Value + "{" + body + "}";
            }
        }
    }

    private static string Block(string code, int start)
    {
        var depth = 1;
        var end = start;
        while (depth > 0)
        {
            depth += code[end++] switch { '{' => 1, '}' => -1, _ => 0 };
        }

        return code[start..(end - 1)];
    }

    [GeneratedRegex(@"\bcatch\s*(\(\s*(?<type>[\w.]+)(\s+(?<name>\w+))?\s*\)\s*(?<when>when\s*\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)\s*)?)?\{", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CatchClause();

    [GeneratedRegex(@"//[^\n]*", RegexOptions.None, 1000)]
    private static partial Regex Comment();
}

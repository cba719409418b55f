namespace DigestBot.Tests.Support;

/// <summary>
/// Texts as they were reviewed, one file each below Golden. With <c>DIGESTBOT_UPDATE_SNAPSHOTS=1</c> a text that differs is written
/// there, and the test fails all the same: what was written is to be read first.
/// </summary>
internal static class Snapshot
{
    private const string Update = "DIGESTBOT_UPDATE_SNAPSHOTS";

    private static readonly string Golden = Repository.File("tests", "DigestBot.Tests", "Golden");

    /// <summary>Compares a text with its file.</summary>
    /// <param name="name">Like <c>telegram/digest.ru.html</c>.</param>
    /// <param name="text">What is to stand there.</param>
    public static void Matches(string name, string text)
    {
        if (Difference(Golden, name, text, Environment.GetEnvironmentVariable(Update) == "1") is { } difference)
        {
            Assert.Fail(difference);
        }
    }

    /// <summary>Files of a folder that no test compares with.</summary>
    /// <param name="folder">Below Golden.</param>
    /// <param name="used">The names that tests compare with.</param>
    public static IReadOnlyList<string> Unused(string folder, IEnumerable<string> used) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Golden, folder)).Select(f => folder + "/" + Path.GetFileName(f)).Except(used, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What differs, in words; null = nothing.</summary>
    internal static string? Difference(string golden, string name, string text, bool update)
    {
        var path = Path.Combine(golden, name);
        var known = File.Exists(path) ? File.ReadAllText(path) : null;
        if (known == text)
        {
            return null;
        }

        if (update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return $"{name} is written anew; read it, and run again without {Update}.";
        }

        return known is null ? $"{name} is missing; {Update}=1 writes it. It would be:\n{text}" : $"{name} is another now; {Update}=1 writes it. {FirstDifference(known, text)}";
    }

    private static string FirstDifference(string known, string text)
    {
        var (before, after) = (known.Split('\n'), text.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(n => before.ElementAtOrDefault(n) != after.ElementAtOrDefault(n));
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"Line {line + 1}:\n- {before.ElementAtOrDefault(line) ?? "(ends)"}\n+ {after.ElementAtOrDefault(line) ?? "(ends)"}");
    }
}

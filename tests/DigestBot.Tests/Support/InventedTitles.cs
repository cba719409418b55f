using System.Globalization;

namespace DigestBot.Tests.Support;

/// <summary>Titles of words that no language has and no two titles share, so that nothing joins their stories.</summary>
public sealed class InventedTitles(Random random)
{
    private static readonly string[] Syllables =
        ["ka", "vo", "lu", "mi", "tes", "dra", "pir", "ne", "mor", "vex", "dal", "sun", "fe", "rog", "bil", "qua", "zen", "tho", "gri", "wap"];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The next title: four words.</summary>
    public string Next()
    {
        var title = string.Join(' ', Enumerable.Range(0, 4).Select(_ => Word()));
        return char.ToUpper(title[0], CultureInfo.InvariantCulture) + title[1..];
    }

    /// <summary>So many titles.</summary>
    public IReadOnlyList<string> Next(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    private string Word()
    {
        string word;
        do
        {
            word = string.Concat(Enumerable.Range(0, 4).Select(_ => Syllables[random.Next(Syllables.Length)]));
        }
        while (!_taken.Add(word));
        return word;
    }
}

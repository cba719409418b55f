using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using DigestBot.Cards.Languages;

namespace DigestBot.Cards.Parties;

/// <summary>Given names of Latin script back from how other scripts spell them: Хуан is Juan, not Khuan; ウォルター is Walter.</summary>
internal static class ForeignNames
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings = ["ом", "ем", "ою", "а", "у", "е", "я", "ю", "і"];
    private static readonly Lazy<FrozenDictionary<string, string>> Latin = new(Load);

    /// <summary>The name with each word that the list has written in Latin letters; the rest stays.</summary>
    public static string Written(string name)
    {
        if (name.All(c => c < 0x0400))
        {
            return name;
        }

        var written = new StringBuilder(name.Length);
        for (var start = 0; start < name.Length;)
        {
            var end = start;
            while (end < name.Length && (char.IsLetter(name[end]) || name[end] is '\'' or '’' or 'ー'))
            {
                end++;
            }

            if (end == start)
            {
                written.Append(name[start++]);
                continue;
            }

            written.Append(LatinOf(name[start..end]));
            start = end;
        }

        return written.ToString();
    }

    private static string LatinOf(string word)
    {
        if (Latin.Value.TryGetValue(word, out var latin))
        {
            return latin;
        }

        // Уолтера, Джоном
        foreach (var ending in word.Length > ShortestStem && word[0] is >= '\u0400' and < '\u0530' ? Endings : [])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= ShortestStem && Latin.Value.TryGetValue(word[..^ending.Length], out latin))
            {
                return latin;
            }
        }

        return word;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(ForeignNames).Assembly.GetManifestResourceStream("people/foreign.json") ?? throw new FileNotFoundException("people/foreign.json is not there");
        var names = JsonSerializer.Deserialize(stream, LanguageJson.Default.DictionaryStringStringArray) ?? [];
        return names.SelectMany(pair => pair.Value.Select(form => (form, pair.Key))).ToFrozenDictionary(pair => pair.form, pair => pair.Key);
    }
}

using System.Collections.Frozen;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Languages;

/// <summary><c>speech</c> of a language file, ready to compare: how the language names languages.</summary>
internal sealed class SpeechWords
{
    private const char Any = '*';

    private readonly FrozenSet<string> _names;
    private readonly string[] _nameEndings;
    private readonly FrozenSet<string> _alone;
    private readonly string[] _aloneEndings;
    private readonly FrozenSet<string> _adjectives;
    private readonly string[] _adjectiveEndings;
    private readonly string[] _always;
    private readonly FrozenSet<string> _before;
    private readonly FrozenSet<string> _weakBefore;
    private readonly FrozenSet<string> _behind;
    private readonly string[] _behindStems;
    private readonly FrozenSet<string> _joins;

    /// <param name="lists">The lists by name.</param>
    public SpeechWords(Dictionary<string, string[]> lists)
    {
        var (names, alone, behind, adjectives) = (Of(lists, "names"), Of(lists, "alone"), Of(lists, "behind"), Of(lists, "adjectives"));
        (_names, _nameEndings) = (Whole(names), [.. names.Where(form => form[0] == Any).Select(form => form[1..])]);
        (_alone, _aloneEndings) = (Whole(alone), [.. alone.Where(form => form[0] == Any).Select(form => form[1..])]);
        (_behind, _behindStems) = (Whole(behind), [.. behind.Where(form => form[^1] == Any).Select(form => form[..^1])]);
        (_adjectives, _adjectiveEndings) = (Whole(adjectives), [.. adjectives.Where(form => form[0] == Any).Select(form => form[1..])]);
        _always = [.. Of(lists, "always").Select(form => form.TrimStart(Any))];
        _before = Whole(Of(lists, "before"));
        _weakBefore = Whole(Of(lists, "weakBefore"));
        _joins = Whole(Of(lists, "joins"));
        IsEmpty = names.Length == 0;
    }

    /// <summary>Whether the language needs none: its names of languages are words of their own (日本語).</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether a folded word may name a language: "russian", "французском".</summary>
    public bool IsName(string word) => _names.Contains(word) || EndsWithAny(word, _nameEndings);

    /// <summary>Whether it may name one, but with a noun behind it is of a country: "deutscher".</summary>
    public bool IsAdjective(string word) => _adjectives.Contains(word) || EndsWithAny(word, _adjectiveEndings);

    /// <summary>Whether it never means the country: "deutschsprachig", "по-русски".</summary>
    public bool IsAlways(string word) => EndsWithAny(word, _always);

    /// <summary>Whether it names one without a word beside it, at the end of a clause: "англійською".</summary>
    public bool IsAlone(string word) => _alone.Contains(word) || EndsWithAny(word, _aloneEndings);

    /// <summary>Whether what stands behind this word is a language: "speaks", "bahasa".</summary>
    public bool IsBefore(string word) => _before.Contains(word);

    /// <summary>Whether what stands behind this word is a language where the clause ends with it: "in Russian."</summary>
    public bool IsWeakBefore(string word) => _weakBefore.Contains(word);

    /// <summary>Whether what stands before this word is a language: "language", "мовою", "भाषा".</summary>
    public bool IsBehind(string word) => _behind.Contains(word) || Array.Exists(_behindStems, stem => word.StartsWith(stem, StringComparison.Ordinal));

    /// <summary>Whether it joins names of languages: "and", "en".</summary>
    public bool IsJoin(string word) => _joins.Contains(word);

    private static string[] Of(Dictionary<string, string[]> lists, string key) => [.. lists.GetValueOrDefault(key, []).Select(Folding.Fold)];

    private static FrozenSet<string> Whole(string[] forms) => forms.Where(form => form[0] != Any && form[^1] != Any).ToFrozenSet();

    private static bool EndsWithAny(string word, string[] endings) => Array.Exists(endings, ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length);
}

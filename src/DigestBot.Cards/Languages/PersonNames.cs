using System.Collections.Frozen;
using System.Text.Json;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Languages;

/// <summary><c>Data/people/*.json</c>: given and family names of a script.</summary>
internal sealed class PersonNames
{
    private const int ShortestStem = 3;
    private const int LongestEnding = 4;

    private static readonly Dictionary<string, Lazy<PersonNames>> Files =
        new[] { "latin", "cyrillic", "arabic", "ja", "ko", "zh", "hi" }.ToDictionary(name => name, name => new Lazy<PersonNames>(() => new PersonNames(name)));

    private readonly HashSet<string> _given;
    private readonly HashSet<string> _surnames;
    private readonly HashSet<string> _alone;
    private readonly HashSet<string> _german;
    private readonly HashSet<string> _places;
    private readonly Lazy<FrozenSet<char>> _firstSyllables;
    private readonly Lazy<FrozenSet<char>> _secondSyllables;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _givenStems;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _surnameStems;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _placeStems;

    private PersonNames(string file)
    {
        using var stream = typeof(PersonNames).Assembly.GetManifestResourceStream($"people/{file}.json") ?? throw new InvalidOperationException($"people/{file}.json is not embedded");
        var lists = JsonSerializer.Deserialize(stream, LanguageJson.Default.DictionaryStringStringArray) ?? [];
        var inflects = file == "cyrillic";
        _given = lists["given"].Select(Folding.Fold).SelectMany(name => inflects ? [name, StemOf(name)] : new[] { name }).ToHashSet();
        _surnames = lists["surnames"].Select(Folding.Fold).SelectMany(name => inflects ? [name, StemOf(name)] : new[] { name }).ToHashSet();
        _firstSyllables = new(() => _given.Where(name => name.Length == 2).Select(name => name[0]).ToFrozenSet());
        _secondSyllables = new(() => _given.Where(name => name.Length == 2).Select(name => name[1]).ToFrozenSet());
        _alone = lists["alone"].Select(Folding.Fold).ToHashSet();
        _german = lists.GetValueOrDefault("german", []).Select(Folding.Fold).ToHashSet();
        _places = lists["places"].Select(Folding.Fold).SelectMany(name => inflects ? [name, StemOf(name)] : new[] { name }).ToHashSet();
        _placeStems = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        _givenStems = _given.GetAlternateLookup<ReadOnlySpan<char>>();
        _surnameStems = _surnames.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names that texts of a language are made of.</summary>
    public static PersonNames Of(string language) => Files[language switch
    {
        "ru" or "uk" => "cyrillic",
        "ar" => "arabic",
        "ja" or "ko" or "zh" or "hi" => language,
        _ => "latin",
    }].Value;

    /// <summary>Whether a folded word is a given name, in any case that the language has.</summary>
    public bool IsGiven(string folded, string language) => Has(_given, _givenStems, folded, language);

    /// <summary>Whether two syllables each stand in that place of some given name (ko).</summary>
    public bool HasSyllablesOfGiven(string given) => _firstSyllables.Value.Contains(given[0]) && _secondSyllables.Value.Contains(given[1]);

    /// <summary>Whether a folded name is common enough to be one where nothing beside it tells so.</summary>
    public bool StandsAlone(string folded) => _alone.Contains(folded);

    /// <summary>Whether a folded given name is one in a text of German, where every noun has a capital.</summary>
    public bool StandsAloneInGerman(string folded) => _german.Contains(folded);

    /// <summary>Whether folded words are a city or province.</summary>
    public bool IsPlace(string folded, string language) => Has(_places, _placeStems, folded, language);

    /// <summary>Whether a folded word is a family name, in any case that the language has.</summary>
    public bool IsSurname(string folded, string language) => Has(_surnames, _surnameStems, folded, language) || (language is "ru" or "uk" && HasSurnameEnding(folded));

    private static bool Has(HashSet<string> names, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> stems, string folded, string language)
    {
        if (names.Contains(folded))
        {
            return true;
        }

        if (language is not ("ru" or "uk" or "pl"))
        {
            return false;
        }

        for (var cut = 1; cut <= LongestEnding && folded.Length - cut >= ShortestStem; cut++)
        {
            var stem = folded.AsSpan(0, folded.Length - cut);
            if (CaseEndings.Are(folded.AsSpan(stem.Length), language) && (stems.Contains(stem) || (language == "pl" && stems.Contains(string.Concat(stem, "a")))))
            {
                return true;
            }
        }

        return false;
    }

    // Петренка, Ковальчуку, Саакашвили: the endings tell the name.
    private static bool HasSurnameEnding(string folded)
    {
        const int shortest = 6;
        if (folded.Length < shortest)
        {
            return false;
        }

        foreach (var ending in (ReadOnlySpan<string>)["енко", "енка", "енку", "енком", "чук", "чука", "чуку", "швили", "швілі", "адзе", "идзе", "ович", "евич", "овича", "евича", "янц", "ишин", "ович", "оева", "аева"])
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string StemOf(string name) => name.Length > ShortestStem && "аяьйоеиіу".Contains(name[^1], StringComparison.Ordinal) ? name[..^1] : name;
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Languages;

/// <summary>Names of parties to show to people, and the way back from a name somebody typed.</summary>
public static class PartyNames
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Typed = new(CollectTyped);

    /// <summary>The name of a party in a language, or in English, or as given.</summary>
    /// <param name="id">A party id such as <c>country:RU</c>.</param>
    /// <param name="language">ISO 639-1; English is taken for one that is none of ours.</param>
    /// <param name="given">The name as an article writes it; null = made from the id.</param>
    public static string Of(string id, string language, string? given = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(language);
        return Known(id, LanguagePack.Of(language)) ?? Known(id, LanguagePack.Of("en")) ?? (given is null ? Spell(id) : Legible(given, id, language));
    }

    /// <summary>The ids a typed name can mean, in any of our languages and in any case; an id means itself.</summary>
    /// <param name="name">Such as "Мексика", "ITU", "MX", "country:MX".</param>
    /// <returns>None when nobody is called so. A person, or a company that the registry lacks, is only found by id.</returns>
    public static IReadOnlyList<string> Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        if (trimmed.Contains(':', StringComparison.Ordinal))
        {
            return [trimmed];
        }

        return Typed.Value.TryGetValue(Folding.Fold(trimmed), out var ids) ? ids : [];
    }

    private static string? Known(string id, LanguagePack pack)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var key = id[(colon + 1)..];
        return (colon < 0 ? "" : id[..colon]) switch
        {
            "country" => First(pack.Cldr.Countries, key) ?? First(pack.File.Countries, key),
            "organisation" => First(pack.File.Organisations, key) ?? (NameRegistry.Institutions.GetValueOrDefault(key) is { } names ? NameIn(names, pack.Code) : null),
            "body" => First(pack.File.Registry, key),
            "person" => NameRegistry.People.GetValueOrDefault(key) is { } people ? NameIn(people, pack.Code) : null,
            "company" => NameRegistry.Companies.GetValueOrDefault(key) is { } forms ? NameIn(forms, pack.Code) : null,
            _ => null,
        };
    }

    private static string? First(Dictionary<string, string[]> names, string key) =>
        names.TryGetValue(key, out var forms) && forms.FirstOrDefault(form => !form.EndsWith('*')) is { } first ? first : null;

    /// <summary>The first form in the letters of a language, else the first in Latin ones.</summary>
    private static string NameIn(string[] forms, string language)
    {
        var plain = forms.Where(form => !(NameRegistry.HasLanguage(form) && form[..2] != language)).Select(NameRegistry.Plain).DefaultIfEmpty(NameRegistry.Plain(forms[0])).ToArray();
        var own = plain.FirstOrDefault(form => form.EnumerateRunes().Any(r => r.Value >= 0x250 && IsOwn(r.Value, language)) && IsReadable(form, language));
        return own ?? plain.FirstOrDefault(form => form.EnumerateRunes().All(r => !Rune.IsLetter(r) || IsLatin(r.Value))) ?? plain[0];
    }

    // Han alone may be Chinese or Japanese: a Japanese name in it is one that no kana spells.
    private static bool IsReadable(string form, string language) =>
        language != "zh" || !form.Any(c => Scripts.Of(c) is Script.Katakana or Script.Hiragana);

    /// <summary>A name in letters that a reader of the language can read: as given in theirs or in Latin ones, else as its id spells it.</summary>
    private static string Legible(string given, string id, string language) =>
        given.EnumerateRunes().All(r => !Rune.IsLetter(r) || IsLatin(r.Value) || IsOwn(r.Value, language))
            ? given
            : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Spell(id));

    private static bool IsLatin(int letter) => letter < 0x0250 || letter is >= 0x1E00 and < 0x1F00;

    private static bool IsOwn(int letter, string language) => language switch
    {
        "ru" or "uk" => letter is >= 0x0400 and < 0x0530,
        "ar" => letter is >= 0x0600 and < 0x0780,
        "hi" => letter is >= 0x0900 and < 0x0980,
        "ko" => letter is >= 0x1100 and < 0x1200 or >= 0xAC00 and < 0xD7B0,
        "zh" => letter is >= 0x2E80 and < 0x3040 or >= 0x3400 and < 0xA000 or >= 0x20000,
        "ja" => letter is >= 0x2E80 and < 0xA000,
        _ => false,
    };

    private static string Spell(string id) => id[(id.LastIndexOfAny([':', '/']) + 1)..].Replace('-', ' ');

    private static FrozenDictionary<string, string[]> CollectTyped()
    {
        var ids = new Dictionary<string, List<string>>();
        foreach (var code in LanguageCodes.All)
        {
            var cldr = LanguageData.Cldr(code);
            var file = LanguageData.Language(code);
            Add(ids, "country:", cldr.Countries);
            Add(ids, "country:", file.Countries);
            Add(ids, "organisation:", file.Organisations);
            Add(ids, "body:", file.Registry);
            foreach (var country in cldr.Countries.Keys)
            {
                Add(ids, country, "country:" + country);
            }
        }

        Add(ids, "company:", NameRegistry.Companies.ToDictionary(pair => pair.Key, pair => pair.Value.Select(NameRegistry.Plain).ToArray()));
        Add(ids, "organisation:", NameRegistry.Institutions.ToDictionary(pair => pair.Key, pair => pair.Value.Select(NameRegistry.Plain).ToArray()));
        Add(ids, "person:", NameRegistry.People.ToDictionary(pair => pair.Key, pair => pair.Value));
        return ids.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    private static void Add(Dictionary<string, List<string>> ids, string prefix, Dictionary<string, string[]> names)
    {
        foreach (var (key, forms) in names)
        {
            foreach (var form in forms)
            {
                Add(ids, form.TrimEnd('*'), prefix + key);
            }
        }
    }

    private static void Add(Dictionary<string, List<string>> ids, string name, string id)
    {
        var folded = Folding.Fold(name);
        if (!ids.TryGetValue(folded, out var list))
        {
            ids[folded] = list = [];
        }

        if (!list.Contains(id))
        {
            list.Add(id);
        }
    }
}

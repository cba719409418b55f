using System.Text.Json;
using DigestBot.Cards.Parties;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Languages;

/// <summary>
/// The companies of <c>Data/companies</c> and the institutions of <c>Data/institutions</c>: a name is the same in all languages of a
/// script, so there is one trie for all.
/// </summary>
internal static class NameRegistry
{
    private const string LeaderFile = "people/leaders.json";
    private const string NotFile = "companies/not.json";

    /// <summary>The key of names that stand alone: each is its own id.</summary>
    private const string List = "list";

    private static readonly Lazy<(Dictionary<string, string[]> Companies, Dictionary<string, string[]> Institutions, Dictionary<string, string[]> People, PhraseTrie Trie)> Loaded = new(Load);

    /// <summary>Company id to forms, the one to show first; the README of the data tells the marks.</summary>
    public static IReadOnlyDictionary<string, string[]> Companies => Loaded.Value.Companies;

    /// <summary>Organisation id to forms.</summary>
    public static IReadOnlyDictionary<string, string[]> Institutions => Loaded.Value.Institutions;

    /// <summary>Person id to forms, full names before surnames.</summary>
    public static IReadOnlyDictionary<string, string[]> People => Loaded.Value.People;

    /// <summary>All forms.</summary>
    public static PhraseTrie Trie => Loaded.Value.Trie;

    /// <summary>A form without its marks.</summary>
    public static string Plain(string form) => (HasLanguage(form) ? form[3..] : form).TrimEnd('?').Replace("~", "", StringComparison.Ordinal);

    /// <summary>Whether a form is good in one language only.</summary>
    public static bool HasLanguage(string form) => form.Length > 3 && form[2] == ':';

    private static (Dictionary<string, string[]> Companies, Dictionary<string, string[]> Institutions, Dictionary<string, string[]> People, PhraseTrie Trie) Load()
    {
        var companies = Names("companies/");
        var institutions = Names("institutions/");
        var people = Read(LeaderFile);
        var phrases = companies.SelectMany(pair => pair.Value.SelectMany(form => PhrasesOf(PhraseKind.Company, pair.Key, form)))
            .Concat(institutions.SelectMany(pair => pair.Value.SelectMany(form => PhrasesOf(PhraseKind.Institution, pair.Key, form))))
            .Concat(people.SelectMany(pair => pair.Value.SelectMany(form => PersonPhrases(pair.Key, form))))
            .Concat(Read(NotFile)["not"].Select(form => new Phrase(PhraseKind.NotCompany, "", form)));
        return (companies, institutions, people, new PhraseTrie(phrases));
    }

    private static Dictionary<string, string[]> Names(string folder)
    {
        var names = new Dictionary<string, string[]>();
        foreach (var file in typeof(NameRegistry).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name != NotFile).Order())
        {
            foreach (var (id, forms) in Read(file))
            {
                if (id == List)
                {
                    foreach (var form in forms)
                    {
                        var slug = Slug.Of(Plain(form));
                        names.TryAdd(slug.Length > 0 ? slug : throw new InvalidOperationException($"\"{form}\" in {file} has no letters for an id"), [form]);
                    }
                }
                else
                {
                    names.TryAdd(id, forms);
                }
            }
        }

        return names;
    }

    private static IEnumerable<Phrase> PhrasesOf(PhraseKind kind, string id, string form)
    {
        var plain = HasLanguage(form) ? form[3..] : form;
        kind = plain.EndsWith('?') ? kind == PhraseKind.Company ? PhraseKind.DoubtfulCompany : PhraseKind.DoubtfulInstitution : kind;
        plain = plain.TrimEnd('?');
        var phrases = plain.Contains('~', StringComparison.Ordinal) ? [new Phrase(kind, id, plain)] : CaseEndings.Inflected(kind, id, plain);
        return HasLanguage(form) ? phrases.Select(phrase => phrase.In(form[..2])) : phrases;
    }

    // Each word of a Cyrillic name takes its own ending: Дональда Трампа.
    private static IEnumerable<Phrase> PersonPhrases(string id, string form)
    {
        if (form[0] is < '\u0400' or > '\u052F' || !form.Contains(' ', StringComparison.Ordinal))
        {
            return CaseEndings.Inflected(PhraseKind.Person, id, form);
        }

        var words = form.Split(' ').Select(word => word.Length < 4 ? word : (word[^1] is 'а' or 'я' or 'ь' or 'й' or 'о' ? word[..^1] : word) + "~");
        return [new Phrase(PhraseKind.Person, id, string.Join(' ', words))];
    }

    private static Dictionary<string, string[]> Read(string file)
    {
        using var stream = typeof(NameRegistry).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not embedded");
        return JsonSerializer.Deserialize(stream, LanguageJson.Default.DictionaryStringStringArray) ?? [];
    }
}

using System.Text.Json;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Languages;

/// <summary>
/// The companies of <c>Data/companies</c>: operators, vendors, platforms, satellite and tower companies, posts, media. Their names are
/// the same in all languages of a script, so there is one trie for all.
/// </summary>
internal static class CompanyRegistry
{
    private const string Folder = "companies/";
    private const string NotFile = Folder + "not.json";

    private static readonly Lazy<(Dictionary<string, string[]> Names, PhraseTrie Trie)> Loaded = new(Load);

    /// <summary>Company id to forms, the one to show first: <c>?</c> behind a form marks a word, <c>xx:</c> before it the only language it is a name in.</summary>
    public static IReadOnlyDictionary<string, string[]> Names => Loaded.Value.Names;

    /// <summary>All forms.</summary>
    public static PhraseTrie Trie => Loaded.Value.Trie;

    /// <summary>A form without its marks.</summary>
    public static string Plain(string form) => (form.Length > 3 && form[2] == ':' ? form[3..] : form).TrimEnd('?');

    private static (Dictionary<string, string[]> Names, PhraseTrie Trie) Load()
    {
        var names = new Dictionary<string, string[]>();
        var assembly = typeof(CompanyRegistry).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != NotFile).Order())
        {
            foreach (var (id, forms) in Read(file))
            {
                names.TryAdd(id, forms);
            }
        }

        var phrases = names.SelectMany(pair => pair.Value.SelectMany(form => PhrasesOf(pair.Key, form)))
            .Concat(Read(NotFile)["not"].Select(form => new Phrase(PhraseKind.NotCompany, "", form)));
        return (names, new PhraseTrie(phrases));
    }

    private static IEnumerable<Phrase> PhrasesOf(string id, string form)
    {
        var kind = form.EndsWith('?') ? PhraseKind.DoubtfulCompany : PhraseKind.Company;
        var phrases = CaseEndings.Inflected(kind, id, Plain(form));
        return form.Length > 3 && form[2] == ':' ? phrases.Select(phrase => phrase.In(form[..2])) : phrases;
    }

    private static Dictionary<string, string[]> Read(string file)
    {
        using var stream = typeof(CompanyRegistry).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not embedded");
        return JsonSerializer.Deserialize(stream, LanguageJson.Default.DictionaryStringStringArray) ?? [];
    }
}

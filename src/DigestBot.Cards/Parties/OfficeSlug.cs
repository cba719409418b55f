using System.Text.Json;
using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Names ministries and agencies by what they do, so that one has one id in all languages: <c>other-ministry/finance</c>.</summary>
internal static class OfficeSlug
{
    private static readonly Dictionary<string, Lazy<(string Slug, string[] Stems)[]>> Kinds =
        new[] { "ministry", "agency" }.ToDictionary(kind => kind, kind => new Lazy<(string Slug, string[] Stems)[]>(() => Read(kind)));

    /// <summary>The slug of an office; of its name when its field is none of ours.</summary>
    /// <param name="kind"><c>ministry</c> or <c>agency</c>.</param>
    /// <param name="name">As an article writes it.</param>
    public static string Of(string kind, string name)
    {
        var folded = Folding.Fold(name);
        foreach (var (slug, stems) in Kinds[kind].Value)
        {
            if (Array.Exists(stems, stem => folded.Contains(stem, StringComparison.Ordinal)))
            {
                return slug;
            }
        }

        return Slug.Of(name);
    }

    private static (string Slug, string[] Stems)[] Read(string kind)
    {
        using var stream = typeof(OfficeSlug).Assembly.GetManifestResourceStream($"offices/{kind}.json") ?? throw new InvalidOperationException($"offices/{kind}.json is not embedded");
        var forms = JsonSerializer.Deserialize(stream, LanguageJson.Default.DictionaryStringStringArray) ?? [];
        return [.. forms.Select(pair => (pair.Key, pair.Value.Select(Folding.Fold).ToArray()))];
    }
}

using System.Text;
using DigestBot.Cards.Events;
using DigestBot.Cards.Languages;

namespace DigestBot.Subscriptions;

/// <summary>
/// Filters as people type them: <c>country:RU,MX topic:5g -action:statement word:"5G core" -re:^Weekly</c>. A minus leaves out.
/// Countries and parties may be named in any of our languages.
/// </summary>
public static class FilterText
{
    /// <summary>Reads a filter.</summary>
    /// <param name="text">Empty or <c>all</c> = everything.</param>
    /// <param name="wrong">The first word that was not understood; null = all were.</param>
    /// <returns>Null when a word was not understood.</returns>
    public static StoryFilter? Parse(string text, out string? wrong)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (include, exclude) = (FilterTerms.None, FilterTerms.None);
        foreach (var word in Words(text).Where(w => w is not "all"))
        {
            var isOut = word[0] == '-';
            var term = isOut || word[0] == '+' ? word[1..] : word;
            if (Add(isOut ? exclude : include, term) is not { } more)
            {
                wrong = word;
                return null;
            }

            (include, exclude) = isOut ? (include, more) : (more, exclude);
        }

        wrong = null;
        return new StoryFilter(include, exclude);
    }

    /// <summary>The filter as <see cref="Parse"/> reads it; empty = everything.</summary>
    public static string Write(StoryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.Join(' ', Write(filter.Include, string.Empty).Concat(Write(filter.Exclude, "-")));
    }

    private static FilterTerms? Add(FilterTerms terms, string term)
    {
        var colon = term.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == term.Length - 1)
        {
            return null;
        }

        var (kind, value) = (term[..colon].ToLowerInvariant(), term[(colon + 1)..].Trim('"'));
        var values = kind is "word" or "re" ? [value] : value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return kind switch
        {
            "country" => All(values, Country) is { } all ? terms with { Countries = Join(terms.Countries, all) } : null,
            "party" => All(values, Party) is { } all ? terms with { Parties = Join(terms.Parties, all) } : null,
            "action" => All(values, v => Known(Cards.Events.Actions.All, v)) is { } all ? terms with { Actions = Join(terms.Actions, all) } : null,
            "topic" => All(values, v => Known(Topics.All, v)) is { } all ? terms with { Topics = Join(terms.Topics, all) } : null,
            "lang" => All(values, LanguageCodes.Normalise) is { } all ? terms with { Languages = Join(terms.Languages, all) } : null,
            "feed" => terms with { Feeds = Join(terms.Feeds, values) },
            "word" when value.Length is > 0 and <= FilterPattern.MaxLength => terms with { Words = Join(terms.Words, values) },
            "re" when FilterPattern.Problem(value) is null => terms with { Patterns = Join(terms.Patterns, values) },
            _ => null,
        };
    }

    private static List<string>? All(string[] values, Func<string, string?> read)
    {
        var all = values.Select(read).ToList();
        return all.Count > 0 && all.TrueForAll(v => v is not null) ? all.ConvertAll(v => v!) : null;
    }

    private static IReadOnlyList<string> Join(IReadOnlyList<string> known, IReadOnlyList<string> more) =>
        [.. known.Concat(more).Distinct(StringComparer.Ordinal).Take(FilterTerms.Most)];

    private static string? Known(IReadOnlyList<string> all, string value) => all.FirstOrDefault(a => a.Equals(value, StringComparison.OrdinalIgnoreCase));

    private static string? Country(string value) =>
        PartyNames.Resolve(value.Replace('_', ' ')).FirstOrDefault(id => id.StartsWith("country:", StringComparison.Ordinal))?["country:".Length..];

    private static string? Party(string value) => value.Contains(':', StringComparison.Ordinal) ? value : PartyNames.Resolve(value.Replace('_', ' ')) is [var first, ..] ? first : null;

    private static IEnumerable<string> Write(FilterTerms terms, string sign)
    {
        (string, IReadOnlyList<string>)[] kinds =
        [
            ("country", terms.Countries), ("party", terms.Parties), ("action", terms.Actions), ("topic", terms.Topics), ("feed", terms.Feeds), ("lang", terms.Languages),
        ];
        return kinds.Where(k => k.Item2.Count > 0).Select(k => $"{sign}{k.Item1}:{string.Join(',', k.Item2)}")
            .Concat(terms.Words.Select(w => $"{sign}word:\"{w}\""))
            .Concat(terms.Patterns.Select(p => $"{sign}re:\"{p}\""));
    }

    /// <summary>Words parted by blanks; quotes hold one together.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        foreach (var c in text.Replace('“', '"').Replace('”', '"'))
        {
            quoted ^= c == '"';
            if (char.IsWhiteSpace(c) && !quoted)
            {
                Flush();
            }
            else
            {
                word.Append(c);
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}

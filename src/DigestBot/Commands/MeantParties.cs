using DigestBot.Cards.Languages;
using DigestBot.Search;
using DigestBot.Search.Words;

namespace DigestBot.Commands;

/// <summary>Parties that somebody may have meant by a word that finds nothing: names that begin so, else names spelt nearly so.</summary>
public sealed class MeantParties(PartySuggestions suggestions)
{
    private const int Shown = 6;
    private const int LeastLetters = 3;
    private const int SameBeginning = 2;
    private const int Compared = 300;
    private const int MostSlips = 2;

    /// <summary>The likeliest first, each with the word for which it stands.</summary>
    public IReadOnlyList<(string Typed, PartySuggestion Party)> Of(string query, string language)
    {
        ArgumentNullException.ThrowIfNull(query);
        return
        [
            .. query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => (Word: word, Name: Name(word)))
                .Where(w => w.Name.Length >= LeastLetters)
                .SelectMany(w => Of(w.Word, w.Name, language))
                .DistinctBy(m => m.Party.Id)
                .Take(Shown),
        ];
    }

    private IEnumerable<(string Typed, PartySuggestion Party)> Of(string word, string name, string language)
    {
        var beginning = suggestions.For(name, language, Shown);
        var meant = beginning.Count > 0
            ? beginning
            : suggestions.For(name[..SameBeginning], language, Compared)
                .Select(p => (Party: p, Distance: Distance(p.Id, name)))
                .Where(p => p.Distance <= (name.Length > 4 ? MostSlips : 1))
                .OrderBy(p => p.Distance)
                .Select(p => p.Party);
        return meant.Select(p => (word, p));
    }

    /// <summary>What of a word may be a name: not a minus, a quote or a filter's kind, unless it is one of parties.</summary>
    private static string Name(string word)
    {
        var name = word.Trim('"', '+', '*', ',', '.', '“', '”');
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return name.StartsWith('-') ? string.Empty
            : colon < 0 ? name
            : name[..colon] is "party" or "country" ? name[(colon + 1)..].Replace('_', ' ').Trim('"')
            : string.Empty;
    }

    private static int Distance(string party, string typed) => LanguageCodes.All
        .SelectMany(language => PartyNames.Of(party, language).Split(' '))
        .Distinct(StringComparer.Ordinal)
        .Select(word => Spelling.Distance(word.ToUpperInvariant(), typed.ToUpperInvariant(), MostSlips))
        .Min();
}

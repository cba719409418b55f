using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;
using DigestBot.Search.Words;

namespace DigestBot.Search;

/// <summary>Parties by the beginnings of their names' words: a sorted list of name endings, each from a word on.</summary>
internal sealed class PartyList
{
    private const int LongestTyped = 60;
    private readonly (string Id, int Stories)[] _parties; // the most frequent first
    private readonly string[] _names;
    private readonly int[] _owners;

    public PartyList(IEnumerable<(string Id, int Stories)> parties)
    {
        _parties = [.. parties.OrderByDescending(p => p.Stories).ThenBy(p => p.Id, StringComparer.Ordinal)];
        var entries = _parties.SelectMany((party, owner) => Names(party.Id).SelectMany(FromEachWord).Distinct(StringComparer.Ordinal).Select(name => (name, owner))).ToArray();
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.name, b.name));
        _names = [.. entries.Select(e => e.name)];
        _owners = [.. entries.Select(e => e.owner)];
    }

    /// <summary>The most frequent first.</summary>
    public IEnumerable<(string Id, int Stories)> Beginning(string typed, int limit)
    {
        var folded = Folding.Fold(typed.Length > LongestTyped ? typed[..LongestTyped] : typed);
        if (folded.Length == 0)
        {
            return _parties.Take(limit);
        }

        var owners = new HashSet<int>();
        Collect(folded, owners);
        if (owners.Count == 0)
        {
            Collect(AllWords.Latinised(typed), owners); // people and companies are only known by their Latin spelling
        }

        return owners.Count > 0 ? owners.Order().Take(limit).Select(owner => _parties[owner]) : Alike(folded, limit);
    }

    /// <summary>For a name that is misspelled: those that are spelled nearly so, the nearest first.</summary>
    private IEnumerable<(string Id, int Stories)> Alike(string folded, int limit)
    {
        var slips = Spelling.Slips(folded.Length);
        var parts = folded.Count(c => c == ' ') + 1;
        var found = new Dictionary<int, int>();
        for (var i = 0; slips > 0 && i < _names.Length; i++)
        {
            var distance = Spelling.Distance(folded, Head(_names[i], parts), slips);
            if (distance <= slips)
            {
                found[_owners[i]] = Math.Min(distance, found.GetValueOrDefault(_owners[i], int.MaxValue));
            }
        }

        return found.OrderBy(f => (f.Value, f.Key)).Take(limit).Select(f => _parties[f.Key]);
    }

    /// <summary>The first words of a name.</summary>
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> name, int parts)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == ' ' && --parts == 0)
            {
                return name[..i];
            }
        }

        return name;
    }

    private void Collect(string beginning, HashSet<int> owners)
    {
        var at = Array.BinarySearch(_names, beginning, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        while (at > 0 && _names[at - 1] == beginning)
        {
            at--;
        }

        for (; at < _names.Length && _names[at].StartsWith(beginning, StringComparison.Ordinal); at++)
        {
            owners.Add(_owners[at]);
        }
    }

    private static IEnumerable<string> Names(string id) =>
        LanguageCodes.All.Select(language => Folding.Fold(PartyNames.Of(id, language))).Append(id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant());

    private static IEnumerable<string> FromEachWord(string name)
    {
        yield return name;
        for (var i = 1; i < name.Length; i++)
        {
            if (name[i - 1] is ' ' or '-' or '(' or '/' or '\'')
            {
                yield return name[i..];
            }
        }
    }
}

using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Joins all mentions of one person: the full name again, the surname alone, and in languages that inflect names the surname with
/// another ending. Every mention gets the id of the fullest one.
/// </summary>
internal static class SurnameFinder
{
    private const int ShortestSurname = 3;
    private const int LongestEnding = 3;

    /// <summary>The introductions and all later mentions, in order of field and place.</summary>
    public static IReadOnlyList<Mention> Join(ArticleReading reading, IReadOnlyList<Mention> introduced)
    {
        if (introduced.Count == 0)
        {
            return introduced;
        }

        var people = People(introduced, reading.Pack);
        var mentions = introduced.Select(mention => mention with { Id = people.First(person => Fits(person, mention.Span.Text, reading.Pack)).Id }).ToList();
        foreach (var field in reading.Fields)
        {
            var here = new MentionIndex(mentions.Where(mention => mention.Span.Field == field.Field));
            mentions.AddRange(reading.Pack.HasSpaces ? ByWord(field, people, here, reading.Pack) : ByName(field, people, here));
        }

        return [.. mentions.OrderBy(mention => mention.Span.Field).ThenBy(mention => mention.Span.Start)];
    }

    private static List<Person> People(IReadOnlyList<Mention> introduced, LanguagePack pack)
    {
        var people = new List<Person>();
        foreach (var mention in introduced.OrderByDescending(mention => mention.Span.Text.Count(c => c is ' ' or '\u00A0')).ThenBy(mention => mention.Span.Text.Length))
        {
            if (!people.Exists(person => Fits(person, mention.Span.Text, pack)))
            {
                var words = mention.Span.Text.Split(' ', '\u00A0');
                people.Add(new Person(mention.Id, mention.Span.Text, words[^1], Stem(words[^1], pack), words.Length > 1 ? words[0] : null));
            }
        }

        return people;
    }

    /// <summary>Whether a name can be this person's: the same surname, and the same first name when both have one.</summary>
    private static bool Fits(Person person, string name, LanguagePack pack)
    {
        if (!pack.HasSpaces)
        {
            return name == person.Name;
        }

        var words = name.Split(' ', '\u00A0');
        return SameWord(words[^1], person, pack) && (words.Length == 1 || person.First is null || words[0][0] == person.First[0]);
    }

    private static IEnumerable<Mention> ByWord(FieldReading field, List<Person> people, MentionIndex known, LanguagePack pack)
    {
        var stems = people.ToLookup(person => Folding.Fold(person.Stem)[..Math.Min(ShortestSurname, Folding.Fold(person.Stem).Length)]);
        for (var start = 0; start < field.Text.Length; start++)
        {
            if (!Scripts.IsWord(field.Text[start]) || !Scripts.IsBoundary(field.Text, start) || (pack.HasCase && !char.IsUpper(field.Text[start])))
            {
                continue;
            }

            var end = Scripts.EndOfWord(field.Text, start + 1);
            while (end + 1 < field.Text.Length && field.Text[end] is '-' && char.IsLetter(field.Text[end + 1]))
            {
                end = Scripts.EndOfWord(field.Text, end + 2);
            }

            if (end - start >= ShortestSurname)
            {
                var word = field.Text[start..end];
                var folded = Folding.Fold(word);
                var person = folded.Length < ShortestSurname ? null : stems[folded[..ShortestSurname]].FirstOrDefault(person => SameWord(word, person, pack));
                var from = person is null ? start : FirstNameBefore(field.Text, start, person);
                if (person is not null && known.Overlapping(from, end) is null)
                {
                    yield return new Mention(PartyKind.Person, person.Id, field.Span(from, end));
                }
            }

            start = end - 1;
        }
    }

    private static IEnumerable<Mention> ByName(FieldReading field, List<Person> people, MentionIndex known)
    {
        // A family name of one syllable is a piece of too many words.
        foreach (var person in people.Where(person => person.Name.Length > 1))
        {
            for (var at = field.Text.IndexOf(person.Name, StringComparison.Ordinal); at >= 0; at = field.Text.IndexOf(person.Name, at + person.Name.Length, StringComparison.Ordinal))
            {
                if (known.Overlapping(at, at + person.Name.Length) is null)
                {
                    yield return new Mention(PartyKind.Person, person.Id, field.Span(at, at + person.Name.Length));
                }
            }
        }
    }

    private static int FirstNameBefore(string text, int start, Person person)
    {
        if (person.First is not { } first || start < 2 || text[start - 1] is not (' ' or '\u00A0'))
        {
            return start;
        }

        var from = start - 1;
        while (from > 0 && start - from < 40 && Scripts.IsWord(text[from - 1]))
        {
            from--;
        }

        return from < start - 1 && text[from] == first[0] && start - 1 - from >= Math.Min(first.Length, 3) ? from : start;
    }

    private static bool SameWord(string word, Person person, LanguagePack pack) =>
        string.Equals(word, person.Surname, StringComparison.Ordinal)
        || (pack.InflectsNames && person.Stem.Length >= ShortestSurname && Folding.Fold(word).StartsWith(Folding.Fold(person.Stem), StringComparison.Ordinal)
            && word.Length - person.Stem.Length <= LongestEnding);

    private static string Stem(string surname, LanguagePack pack)
    {
        if (!pack.InflectsNames || surname.Length <= ShortestSurname + 1)
        {
            return surname;
        }

        var end = surname.Length;
        while (end > ShortestSurname && surname.Length - end < 2 && "аеёиоуыэюяйьіїєaeiouyąęó".Contains(surname[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return surname[..end];
    }

    private sealed record Person(string Id, string Name, string Surname, string Stem, string? First);
}

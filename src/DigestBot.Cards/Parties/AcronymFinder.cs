using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Finds names that an article introduces with their abbreviation, as "European Emergency Number Association (EENA)", and every
/// later use of the abbreviation. They need no list: the letters say which words belong to the name.
/// </summary>
internal static class AcronymFinder
{
    private const int LongestAcronym = 10;
    private const int MostWords = 14;
    private const int MostAcronyms = 50;

    /// <summary>Every mention in all fields.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="home">The country it speaks of most, for bodies.</param>
    /// <param name="known">Who is found already: a name that is known keeps its id under its abbreviation.</param>
    public static List<Mention> Find(ArticleReading reading, string? home, IReadOnlyList<Mention> known)
    {
        var found = new List<Mention>();
        foreach (var field in reading.Fields)
        {
            var here = new MentionIndex(known.Where(mention => mention.Span.Field == field.Field));
            foreach (var (start, end, acronym) in Introduced(field).Take(MostAcronyms))
            {
                var name = field.Text[start..end];
                var named = here.LastBefore(end);
                if (named is not null && named.Span.End < end - 1)
                {
                    named = here.Overlapping(start, end) is { } inside && inside.Span.Text.Length * 2 > end - start ? inside : null;
                }

                if (named is { Kind: PartyKind.Country } && named.Span.Text.Length * 2 > end - start)
                {
                    continue; // "Birleşik Arap Emirlikleri (BAE)"
                }

                var (kind, id) = named is { Kind: not PartyKind.Country } ? (named.Kind, named.Id) : Classify(name, acronym, reading.Pack, home);
                found.Add(new Mention(kind, id, field.Span(start, end), Name: name));
                found.AddRange(reading.Fields.SelectMany(other => Uses(other, acronym)).Select(span => new Mention(kind, id, span, Name: name)));
            }
        }

        return found;
    }

    private static (PartyKind Kind, string Id) Classify(string name, string acronym, LanguagePack pack, string? home)
    {
        var words = Folding.Fold(name).Split(' ');
        foreach (var kind in (ReadOnlySpan<string>)["ministry", "agency"])
        {
            if (home is not null && pack.File.Bodies.GetValueOrDefault(kind, []).Any(head => words.Contains(Folding.Fold(head.TrimEnd('*')))))
            {
                return (PartyKind.Body, $"body:{home}/other-{kind}/{(OfficeSlug.Of(kind, name) is var slug && slug != Slug.Of(name) ? slug : Slug.Of(acronym))}");
            }
        }

        return (PartyKind.Organisation, "organisation:" + Slug.Of(acronym));
    }

    private static IEnumerable<(int Start, int End, string Acronym)> Introduced(FieldReading field)
    {
        var text = field.Text;
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open > 0 && open + 2 < text.Length; open = text.IndexOf('(', open + 1))
        {
            var end = open + 1;
            while (end < text.Length && end - open <= LongestAcronym + 1 && (char.IsLetterOrDigit(text[end]) || text[end] == '-'))
            {
                end++;
            }

            var acronym = text[(open + 1)..end];
            if (end < text.Length && text[end] == ')' && text[open - 1] == ' ' && acronym.Length >= 3 && acronym.Count(char.IsUpper) * 2 > acronym.Length
                && NameBefore(text, open - 1, acronym) is var start && start >= 0)
            {
                yield return (start, open - 1, acronym);
            }
        }
    }

    /// <summary>The start of the capitalised words whose first letters spell an abbreviation, or −1.</summary>
    private static int NameBefore(string text, int end, string acronym)
    {
        var letters = Folding.Fold(acronym);
        var left = letters.Length;
        var index = end;
        for (var words = 0; words < MostWords && index > 0; words++)
        {
            var start = index;
            while (start > 0 && (Scripts.IsWord(text[start - 1]) || text[start - 1] is '-' or '\'' or '’'))
            {
                start--;
            }

            if (start == index)
            {
                return -1;
            }

            if (char.IsUpper(text[start]) || left < letters.Length)
            {
                left = letters.AsSpan(0, left).LastIndexOf(Folding.Fold(text[start])) is var at && at >= 0 && char.IsUpper(text[start]) ? at : left;
            }

            if (left == 0)
            {
                return char.IsUpper(text[start]) ? start : -1;
            }

            index = start;
            while (index > 0 && text[index - 1] is ' ' or ',' or '\u00A0')
            {
                index--;
            }

            if (index == start)
            {
                return -1;
            }
        }

        return -1;
    }

    private static IEnumerable<TextSpan> Uses(FieldReading field, string acronym)
    {
        for (var at = field.Text.IndexOf(acronym, StringComparison.Ordinal); at >= 0; at = field.Text.IndexOf(acronym, at + acronym.Length, StringComparison.Ordinal))
        {
            if (Scripts.IsBoundary(field.Text, at) && Scripts.IsBoundary(field.Text, at + acronym.Length))
            {
                yield return field.Span(at, at + acronym.Length);
            }
        }
    }
}

using System.Buffers;
using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Finds ministries and regulators: by a name that says whose they are, or by a noun such as "Ministry of Communications" with a
/// country beside it. A noun far from any country belongs to the country the article speaks of most.
/// </summary>
internal static class BodyFinder
{
    // "Ministry of Communications and Information of the Republic of Indonesia": how far behind the noun its country may stand.
    private const int ReachBehind = 40;
    private const int ReachBefore = 3;
    private const int MostWordsInName = 8;

    private static readonly SearchValues<char> EndsPhrase = SearchValues.Create(",.;:!?\n。、，");

    /// <summary>Every mention in a field, in order.</summary>
    /// <param name="field">The field.</param>
    /// <param name="countries">The countries found in the same field.</param>
    /// <param name="home">The country that a noun without one belongs to; null = leave such nouns out.</param>
    /// <param name="isNamed">Whether the article names the country of a body id.</param>
    /// <param name="pack">The language.</param>
    public static IEnumerable<Mention> Find(FieldReading field, MentionIndex countries, string? home, Func<string, bool> isNamed, LanguagePack pack)
    {
        foreach (var hit in field.Longest(PhraseKind.Registry, PhraseKind.BodyHead))
        {
            if (hit.Phrase.Kind == PhraseKind.Registry)
            {
                yield return new Mention(PartyKind.Body, "body:" + Likeliest(field, hit, isNamed), field.Span(hit.Start, hit.End));
                continue;
            }

            var isPlain = hit.Phrase.Id is "ministry" or "agency";
            var end = isPlain ? EndOfName(field.Text, hit.End, pack) : hit.End;
            var beside = CountryBeside(field.Text, hit.Start, end, countries);
            if ((beside ?? (isPlain && end == hit.End ? null : home)) is { } country)
            {
                var span = field.Span(hit.Start, end);
                yield return new Mention(PartyKind.Body, IdOf(country, hit.Phrase.Id, span.Text), span);
            }
        }
    }

    /// <summary>"The Ministry", alone: it means the one ministry that the article names, as "the Agency" does.</summary>
    /// <param name="field">The field.</param>
    /// <param name="pack">The language.</param>
    /// <param name="bodies">All bodies found in the article.</param>
    public static IEnumerable<Mention> FindBackReferences(FieldReading field, LanguagePack pack, IReadOnlyList<Mention> bodies)
    {
        var ministry = Only(bodies, "-ministry");
        var agency = Only(bodies, "-agency");
        if (ministry is null && agency is null)
        {
            yield break;
        }

        foreach (var hit in field.Longest(PhraseKind.Registry, PhraseKind.BodyHead, PhraseKind.BackReference))
        {
            var id = hit.Phrase.Id == "ministry" || hit.Phrase.Kind == PhraseKind.BackReference ? ministry : hit.Phrase.Id == "agency" ? agency : null;
            if (id is not null && hit.Phrase.Kind == PhraseKind.BackReference && pack.Code is "zh" or "ja" or "ko")
            {
                yield return new Mention(PartyKind.Body, id, field.Span(hit.Start, hit.End));
            }
            else if (id is not null && hit.Phrase.Kind != PhraseKind.Registry && EndOfName(field.Text, hit.End, pack) == hit.End && !field.Text.AsSpan(hit.Start, hit.Length).Contains(' ') && !IsPartOfName(field.Text, hit.Start))
            {
                yield return new Mention(PartyKind.Body, id, field.Span(hit.Start, hit.End));
            }
        }
    }

    // The bureau of "International Bureau" is another one.
    private static bool IsPartOfName(string text, int start)
    {
        if (start < 2 || text[start - 1] != ' ')
        {
            return false;
        }

        var word = start - 1;
        while (word > 0 && Scripts.IsWord(text[word - 1]))
        {
            word--;
        }

        return char.IsUpper(text[word]) && start - 1 - word > 3;
    }

    private static string? Only(IReadOnlyList<Mention> bodies, string kind)
    {
        string? id = null;
        foreach (var body in bodies.Where(body => body.Id.Contains(kind, StringComparison.Ordinal)))
        {
            if (id is not null && id != body.Id)
            {
                return null;
            }

            id = body.Id;
        }

        return id;
    }

    /// <summary>OFCOM is a regulator in Britain and one in Switzerland: the one whose country the article names.</summary>
    private static string Likeliest(FieldReading field, Hit hit, Func<string, bool> isNamed)
    {
        var ids = field.At(PhraseKind.Registry, hit).Select(other => other.Phrase.Id).Distinct().ToArray();
        return ids.Length == 1 || isNamed(hit.Phrase.Id) ? hit.Phrase.Id : ids.FirstOrDefault(isNamed) ?? hit.Phrase.Id;
    }

    /// <summary>The country whose name or adjective stands right before or shortly behind some words.</summary>
    /// <returns>Its code, or null.</returns>
    public static string? CountryBeside(string text, int start, int end, MentionIndex countries)
    {
        if (countries.Overlapping(start, end) is { } inside)
        {
            return CodeOf(inside);
        }

        if (countries.LastBefore(start) is { } before && start - before.Span.End <= ReachBefore
            && text.AsSpan(before.Span.End, start - before.Span.End).IndexOfAny(EndsPhrase) < 0)
        {
            return CodeOf(before);
        }

        return countries.FirstFrom(end) is { } behind && behind.Span.Start - end <= ReachBehind
            && text.AsSpan(end, behind.Span.Start - end).IndexOfAny(EndsPhrase) < 0 ? CodeOf(behind) : null;
    }

    /// <summary>The country code in the id of a country or body; null for another party.</summary>
    public static string? CountryOf(string partyId)
    {
        if (partyId.StartsWith("country:", StringComparison.Ordinal))
        {
            return partyId["country:".Length..];
        }

        var slash = partyId.IndexOf('/', StringComparison.Ordinal);
        return partyId.StartsWith("body:", StringComparison.Ordinal) && slash > 0 ? partyId["body:".Length..slash] : null;
    }

    private static string CodeOf(Mention country) => country.Id["country:".Length..];

    private static string IdOf(string country, string kind, string name) => kind switch
    {
        "ministry" or "agency" => $"body:{country}/other-{kind}/{OfficeSlug.Of(kind, name)}",
        _ => $"body:{country}/{kind}",
    };

    /// <summary>"Ministry" goes on with "of the Interior": capitalised words and the small ones between them.</summary>
    private static int EndOfName(string text, int end, LanguagePack pack)
    {
        var last = end;
        var index = end;
        for (var words = 0; words < MostWordsInName && index < text.Length && text[index] is ' ' or '\u00A0'; words++)
        {
            var start = index + 1;
            if (start >= text.Length || !char.IsLetter(text[start]))
            {
                break;
            }

            index = Scripts.EndOfWord(text, start + 1);
            if (index < text.Length && text[index] is '\'' or '’' && index + 1 < text.Length && char.IsLetter(text[index + 1]))
            {
                index = Scripts.EndOfWord(text, index + 2);
                if (pack.InflectsNames)
                {
                    break; // підіб'є: a word of its own
                }

                last = index;
            }
            else if (pack.InflectsNames)
            {
                // Russian writes them small: as far as they are words of offices.
                if (!pack.OfficeWords.Contains(Folding.Fold(text.AsSpan()[start..index])))
                {
                    break;
                }

                last = index;
            }
            else if (char.IsUpper(text[start]))
            {
                last = index;
            }
            else if (index - start > 4)
            {
                break;
            }
        }

        return last;
    }
}

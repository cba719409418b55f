using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds persons by the titles they are introduced with, and then every later mention by surname.</summary>
internal static class PersonFinder
{
    // A text that introduces more is a list of names, and no news.
    private const int MostPersons = 200;
    private const int MostKnown = 1000;

    /// <summary>Every mention in all fields.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="others">Countries, bodies and organisations found in it.</param>
    public static IReadOnlyList<Mention> Find(ArticleReading reading, IReadOnlyList<Mention> others)
    {
        var introduced = new List<Mention>();
        foreach (var field in reading.Fields)
        {
            var here = others.Where(mention => mention.Span.Field == field.Field).ToArray();
            var countries = new MentionIndex(here.Where(mention => mention.Kind == PartyKind.Country));
            var offices = new MentionIndex(here.Where(mention => mention.Kind != PartyKind.Country));
            introduced.AddRange(Introduced(field, reading.Pack, countries, offices));
        }

        return SurnameFinder.Join(reading, introduced);
    }

    private static List<Mention> Introduced(FieldReading field, LanguagePack pack, MentionIndex countries, MentionIndex offices)
    {
        var words = new NameWords(field, pack, countries, offices);
        var beside = BesideTitles(field, pack, words, countries, offices).Take(MostPersons).ToList();
        AddUntaken(beside, NameRunFinder.Find(field, words, pack).Select(run => Person(field.Span(run.Start, run.End), of: null)));
        AddUntaken(beside, new CasedPersonFinder(field, words, pack).Find().Select(run => Person(field.Span(run.Start, run.End), of: null)));
        AddUntaken(beside, PlainPersonFinder.Find(field, pack).Where(run => countries.Overlapping(run.Start, run.End) is null && offices.Overlapping(run.Start, run.End) is null)
            .Select(run => Person(field.Span(run.Start, run.End), of: null)));
        return WithLeaders(field, beside, offices);
    }

    private static void AddUntaken(List<Mention> mentions, IEnumerable<Mention> more)
    {
        var known = new MentionIndex(mentions);
        mentions.AddRange(more.Where(mention => known.Overlapping(mention.Span.Start, mention.Span.End) is null).Take(MostPersons));
    }

    /// <summary>Gives names that hold a known one its id, and adds known names that stand alone.</summary>
    private static List<Mention> WithLeaders(FieldReading field, List<Mention> mentions, MentionIndex offices)
    {
        var hits = field.Longest(PhraseKind.Person, PhraseKind.Company, PhraseKind.Institution, PhraseKind.NotCountry);
        var index = new MentionIndex(mentions);
        var places = new Dictionary<Mention, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < mentions.Count; i++)
        {
            places[mentions[i]] = i;
        }

        foreach (var hit in hits.Where(hit => hit.Phrase.Kind == PhraseKind.Person && offices.Overlapping(hit.Start, hit.End) is null).Take(MostKnown))
        {
            var id = "person:" + hit.Phrase.Id;
            if (index.Overlapping(hit.Start, hit.End) is not { } mention)
            {
                if (!LeadsOn(field.Text, hit))
                {
                    mentions.Add(new Mention(PartyKind.Person, id, field.Span(hit.Start, hit.End)));
                }
            }
            else if (mention.Span.Start >= hit.Start || mention.Id[..8] == id[..8])
            {
                var span = field.Span(Math.Min(mention.Span.Start, hit.Start), Math.Max(mention.Span.End, hit.End));
                mentions[places[mention]] = mention with { Id = id, Span = span };
            }
        }

        return mentions;
    }

    // "Trump Tower", "Lenin Street": named after, not named.
    private static bool LeadsOn(string text, Hit hit) =>
        hit.End + 1 < text.Length && text[hit.End] is ' ' or '-' && char.IsUpper(text[hit.End + 1]) && char.IsLower(text[hit.End - 1]);

    private static IEnumerable<Mention> BesideTitles(FieldReading field, LanguagePack pack, NameWords words, MentionIndex countries, MentionIndex offices)
    {
        var taken = 0;
        foreach (var (start, end, kind) in Titles(field, pack))
        {
            var (from, to) = NameBeside(words, pack, start, end, kind);
            var isTellable = !field.IsAllCapitals || (to > from && PersonNames.Of(pack.Code).IsGiven(Folding.Fold(field.Text.AsSpan()[from..words.EndOfWord(from)]), pack.Code));
            if (to > from && isTellable && from >= taken && countries.Overlapping(from, to) is null && offices.Overlapping(from, to) is null)
            {
                taken = to;
                yield return Person(field.Span(from, to), OfficeOf(field, pack, Math.Min(start, from), Math.Max(end, from), countries, offices));
            }
        }
    }

    private static Mention Person(TextSpan span, string? of) => new(PartyKind.Person, "person:" + Slug.Of(ForeignNames.Written(span.Text)), span, of);

    private static IEnumerable<(int Start, int End, PhraseKind Kind)> Titles(FieldReading field, LanguagePack pack)
    {
        var hits = field.Longest(PhraseKind.Title, PhraseKind.TitleAfter, PhraseKind.Says).Select(hit => (hit.Start, hit.End, hit.Phrase.Kind));
        return pack.Code == "ko" ? hits.Concat(KoreanTitles.EndingWords(field, pack)).OrderBy(hit => hit.Start) : hits;
    }

    private static (int Start, int End) NameBeside(NameWords words, LanguagePack pack, int start, int end, PhraseKind kind)
    {
        if (kind == PhraseKind.Says)
        {
            return CasedNameReader.Speaker(words, end);
        }

        var titleIsAfter = kind == PhraseKind.TitleAfter;
        if (!pack.HasCase)
        {
            var plain = titleIsAfter ? PlainNameReader.Before(words, pack, start) : PlainNameReader.After(words, pack, end);
            return plain.End > 0 ? plain : PlainNameReader.Before(words, pack, start);
        }

        var behind = titleIsAfter ? default : CasedNameReader.After(words, end);
        return behind.End > 0 ? behind : CasedNameReader.Before(words, start);
    }

    /// <summary>Whom the person speaks for: a body or organisation named in the title, else the ministry or country the title tells.</summary>
    private static string? OfficeOf(FieldReading field, LanguagePack pack, int start, int end, MentionIndex countries, MentionIndex offices)
    {
        if (offices.FirstFrom(start) is { } named && named.Span.End <= end)
        {
            return named.Id;
        }

        if (BodyFinder.CountryBeside(field.Text, start, end, countries) is not { } country)
        {
            return null;
        }

        var telecom = Folding.Fold(field.Text.AsSpan()[start..end]).Split(' ', ',').Any(pack.TelecomWords.Contains);
        return telecom ? $"body:{country}/telecom-ministry" : CountryFinder.IdOf(country);
    }
}

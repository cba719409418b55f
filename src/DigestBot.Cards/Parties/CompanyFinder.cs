using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Finds companies by the registry and by their legal form: "Telcel", "Telcel S.A.", "ООО «Ромашка»", "株式会社NTTドコモ". A legal form
/// around a known name belongs to it.
/// </summary>
internal static class CompanyFinder
{
    private const int Beside = 6;

    /// <summary>Every mention in all fields, in order of field and place.</summary>
    public static IReadOnlyList<Mention> Find(ArticleReading reading)
    {
        var mentions = new List<Mention>();
        var doubtful = new List<Mention>();
        foreach (var field in reading.Fields)
        {
            var known = new List<Mention>();
            foreach (var hit in field.Longest(PhraseKind.Company, PhraseKind.DoubtfulCompany, PhraseKind.NotCompany, PhraseKind.NotCountry, PhraseKind.Institution))
            {
                if (hit.Phrase.Kind == PhraseKind.Company && !reading.IsOpening(field.Field, hit.Start))
                {
                    known.Add(Known(field, hit));
                }
                else if (hit.Phrase.Kind == PhraseKind.NotCountry && field.Overlapping(PhraseKind.Company, hit.Start, hit.End) is { } first && first.Start == hit.Start && first.End <= hit.End)
                {
                    known.Add(Known(field, first)); // "Vodafone Italia"
                }
                else if (hit.Phrase.Kind == PhraseKind.DoubtfulCompany)
                {
                    (DoubtfulCompany.IsClear(field, hit, reading.Pack) ? known : doubtful).Add(Known(field, hit));
                }
            }

            // "Orange, SFR et Bouygues": beside another company it is one.
            var index = new MentionIndex(known);
            doubtful.RemoveAll(mention =>
            {
                var isBeside = mention.Span.Field == field.Field && (index.FirstFrom(mention.Span.End) is { } next && next.Span.Start - mention.Span.End <= Beside
                    || index.LastBefore(mention.Span.Start) is { } last && mention.Span.Start - last.Span.End is >= 0 and <= Beside);
                if (isBeside)
                {
                    known.Add(mention);
                }

                return isBeside;
            });
            mentions.AddRange(LegalForms.Widen(field, known));
        }

        // "Orange" at the start of a sentence is the operator where another sentence has it within.
        var ids = mentions.Select(mention => mention.Id).ToHashSet();
        mentions.AddRange(doubtful.Where(mention => ids.Contains(mention.Id)));
        return [.. mentions.OrderBy(mention => mention.Span.Field).ThenBy(mention => mention.Span.Start)];
    }

    /// <summary>The mention of a company that no registry has.</summary>
    public static Mention Unknown(FieldReading field, int start, int end, string name)
    {
        var plain = name.Trim(' ', ',', '«', '»', '"', '“', '”', '„', '「', '」', '《', '》');
        return new Mention(PartyKind.Company, "company:" + Slug.Of(plain), field.Span(start, end), Name: plain);
    }

    private static Mention Known(FieldReading field, Hit hit) => new(PartyKind.Company, "company:" + hit.Phrase.Id, field.Span(hit.Start, hit.End));
}

using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds the international bodies and associations that the language file lists.</summary>
internal static class OrganisationFinder
{
    /// <summary>Every mention in a field, in order.</summary>
    public static IEnumerable<Mention> Find(FieldReading field) =>
        field.Longest(PhraseKind.Organisation).Select(hit =>
            new Mention(PartyKind.Organisation, "organisation:" + hit.Phrase.Id, field.Span(hit.Start, hit.End)));

    /// <summary>Every institution of the registry in a field, in order.</summary>
    public static IEnumerable<Mention> FindInstitutions(FieldReading field, LanguagePack pack) =>
        from hit in field.Longest(PhraseKind.Institution, PhraseKind.DoubtfulInstitution, PhraseKind.Company)
        where hit.Phrase.Kind == PhraseKind.Institution || (hit.Phrase.Kind == PhraseKind.DoubtfulInstitution && DoubtfulCompany.IsClear(field, hit, pack))
        select new Mention(PartyKind.Organisation, "organisation:" + hit.Phrase.Id, field.Span(hit.Start, hit.End));
}

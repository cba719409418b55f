using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds the international bodies and associations that the language file lists.</summary>
internal static class OrganisationFinder
{
    /// <summary>Every mention in a field, in order.</summary>
    public static IEnumerable<Mention> Find(FieldReading field) =>
        field.Longest(PhraseKind.Organisation).Select(hit =>
            new Mention(PartyKind.Organisation, "organisation:" + hit.Phrase.Id, field.Span(hit.Start, hit.End)));
}

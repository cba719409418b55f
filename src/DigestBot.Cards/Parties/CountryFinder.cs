using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds countries by name, adjective and demonym; "Deutsche Telekom" and its like are passed over.</summary>
internal static class CountryFinder
{
    /// <summary>Every mention in a field, in order.</summary>
    public static IEnumerable<Mention> Find(FieldReading field) =>
        from hit in field.Longest(PhraseKind.Country, PhraseKind.NotCountry, PhraseKind.Company)
        where hit.Phrase.Kind == PhraseKind.Country
        from code in CodesOf(field, hit)
        select new Mention(PartyKind.Country, IdOf(code), field.Span(hit.Start, hit.End));

    // 中日韩 names three, whether one phrase says so or three.
    private static IEnumerable<string> CodesOf(FieldReading field, Hit hit) =>
        field.At(PhraseKind.Country, hit).SelectMany(same => same.Phrase.Id.Split('+')).Distinct();

    /// <summary>The id of a country.</summary>
    /// <param name="code">ISO 3166-1 alpha-2, or EU.</param>
    public static string IdOf(string code) => "country:" + code;
}

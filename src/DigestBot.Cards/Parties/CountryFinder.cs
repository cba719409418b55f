using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds countries by name, adjective and demonym; "Deutsche Telekom" and its like are passed over.</summary>
internal static class CountryFinder
{
    /// <summary>Every mention in a field, in order.</summary>
    public static IEnumerable<Mention> Find(FieldReading field, LanguagePack pack) =>
        from hit in field.Longest(PhraseKind.Country, PhraseKind.NotCountry, PhraseKind.Company)
        where hit.Phrase.Kind == PhraseKind.Country && !IsGivenName(field, hit) && !SpeechFinder.IsLanguage(field.Text, hit.Start, hit.End, pack)
        from code in CodesOf(field, hit)
        select new Mention(PartyKind.Country, IdOf(code), field.Span(hit.Start, hit.End));

    // "Jordan Smith": a given name with a family name behind it.
    private static bool IsGivenName(FieldReading field, Hit hit)
    {
        var text = field.Text;
        if (text.AsSpan(hit.Start, hit.Length) is not ("Jordan" or "Chad" or "Israel" or "Georgia" or "Malta" or "Jamaica" or "Cuba") || hit.End + 2 >= text.Length || text[hit.End] != ' ' || !char.IsUpper(text[hit.End + 1]))
        {
            return false;
        }

        var end = Scripts.EndOfWord(text, hit.End + 2);
        var word = Folding.Fold(text.AsSpan()[(hit.End + 1)..end]);
        var names = PersonNames.Of("en");
        return (names.IsSurname(word, "en") || names.IsGiven(word, "en")) && field.Overlapping(PhraseKind.BodyHead, hit.End, end) is null && field.Overlapping(PhraseKind.OrganisationHead, hit.End, end) is null;
    }

    // 中日韩 names three, whether one phrase says so or three.
    private static IEnumerable<string> CodesOf(FieldReading field, Hit hit) =>
        field.At(PhraseKind.Country, hit).SelectMany(same => same.Phrase.Id.Split('+')).Distinct();

    /// <summary>The id of a country.</summary>
    /// <param name="code">ISO 3166-1 alpha-2, or EU.</param>
    public static string IdOf(string code) => "country:" + code;
}

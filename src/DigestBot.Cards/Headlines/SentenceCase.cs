using System.Globalization;
using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Headlines;

/// <summary>Turns a headline in capitals into one that reads as a sentence, with the capitals of names that the language file knows.</summary>
internal static class SentenceCase
{
    private static readonly PhraseKind[] Names =
        [PhraseKind.Country, PhraseKind.NotCountry, PhraseKind.Organisation, PhraseKind.Registry, PhraseKind.Month, PhraseKind.Weekday, PhraseKind.Topic];

    /// <summary>The headline in small letters but for its first letter and known names.</summary>
    public static string Of(string headline, LanguagePack pack)
    {
        var culture = pack.Code == "tr" ? CultureInfo.GetCultureInfo("tr") : CultureInfo.InvariantCulture;
        var letters = headline.ToLower(culture).ToCharArray();
        if (letters.Length != headline.Length)
        {
            return headline;
        }

        foreach (var hit in new FieldReading(TextField.Title, headline, pack).Longest(Names))
        {
            Restore(letters, headline, hit);
        }

        var first = Array.FindIndex(letters, char.IsLetter);
        if (first >= 0)
        {
            letters[first] = headline[first];
        }

        return new string(letters);
    }

    private static void Restore(char[] letters, string headline, Hit hit)
    {
        var form = hit.Phrase.Form;
        if (hit.Phrase.AllCapitals || form.Length == 2)
        {
            headline.CopyTo(hit.Start, letters, hit.Start, hit.Length);
        }
        else if (form.Length == hit.Length)
        {
            for (var i = 0; i < form.Length; i++)
            {
                letters[hit.Start + i] = char.IsUpper(form[i]) ? headline[hit.Start + i] : letters[hit.Start + i];
            }
        }
        else if (hit.Phrase.Capital)
        {
            letters[hit.Start] = headline[hit.Start];
        }
    }
}

using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Decides whether a name that is an ordinary word or a surname too ("Orange", "Play", "Hughes") means the company.</summary>
internal static class DoubtfulCompany
{
    /// <summary>
    /// Whether the place alone is enough: a capital within a sentence of small letters, in a language that does not capitalise nouns,
    /// and no other capitalised word that makes it part of a longer name.
    /// </summary>
    public static bool IsClear(FieldReading field, Hit hit, LanguagePack pack)
    {
        var text = field.Text;
        if (!pack.HasCase || pack.Code == "de" || field.Field == TextField.Title || !char.IsUpper(text[hit.Start]))
        {
            return false;
        }

        var before = hit.Start - 1;
        var isWithin = before > 1 && text[before] is ' ' or '\u00A0' && (char.IsLower(text[before - 1]) || text[before - 1] is ',' or '\'' or '’')
            || (before > 0 && text[before] is '\'' or '’');
        var next = hit.End + 1;
        var goesOn = next < text.Length && text[hit.End] == ' ' && char.IsUpper(text[next]) && !(next + 1 < text.Length && char.IsUpper(text[next + 1]));
        return isWithin && !goesOn && !IsBehindCapital(text, hit.Start);
    }

    // "Jeremy Hughes" is a painter.
    private static bool IsBehindCapital(string text, int start)
    {
        if (start < 2 || text[start - 1] is not (' ' or '\u00A0'))
        {
            return false;
        }

        var word = start - 1;
        while (word > 0 && Scripts.IsWord(text[word - 1]))
        {
            word--;
        }

        return char.IsUpper(text[word]) && start - 1 - word > 2;
    }
}

using System.Globalization;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Headlines;

/// <summary>Turns a headline in capitals into one that reads as a sentence, with the capitals of names that the language file or the text knows.</summary>
internal static class SentenceCase
{
    // Names of a headline stand near the start of its text.
    private const int TextRead = 20_000;

    private static readonly PhraseKind[] Names =
        [PhraseKind.Country, PhraseKind.NotCountry, PhraseKind.Organisation, PhraseKind.Registry, PhraseKind.Company, PhraseKind.Month, PhraseKind.Weekday, PhraseKind.Topic];

    /// <summary>The headline in small letters but for the starts of its sentences and names.</summary>
    /// <param name="headline">In capitals.</param>
    /// <param name="reading">The article, whose text shows how its names are written.</param>
    public static string Of(string headline, ArticleReading reading)
    {
        var pack = reading.Pack;
        var culture = pack.Code == "tr" ? CultureInfo.GetCultureInfo("tr") : CultureInfo.InvariantCulture;
        var letters = headline.ToLower(culture).ToCharArray();
        if (letters.Length != headline.Length)
        {
            return headline;
        }

        RestoreFromText(letters, headline, reading.Text.Text);
        var field = new FieldReading(TextField.Title, headline, pack);
        foreach (var hit in field.Longest(Names))
        {
            Restore(letters, headline, hit);
            foreach (var same in field.At(PhraseKind.Country, hit).Where(same => same.Phrase.Capital))
            {
                Restore(letters, headline, same); // Polska is the country, "polsk*" its adjective
            }
        }

        if (pack.Code == "de")
        {
            RestoreNouns(letters, headline);
        }

        var starts = true;
        for (var i = 0; i < letters.Length; i++)
        {
            if (starts && char.IsLetterOrDigit(letters[i]))
            {
                letters[i] = headline[i];
                starts = false;
            }

            starts |= letters[i] is '.' or '!' or '?' && i + 1 < letters.Length && letters[i + 1] == ' ' && i > 2 && char.IsLetter(letters[i - 2]);
        }

        return new string(letters);
    }

    // A word that the text writes with capitals within a sentence, and never without, is a name.
    private static void RestoreFromText(char[] letters, string headline, string text)
    {
        var written = new Dictionary<string, string?>();
        var limit = Math.Min(text.Length, TextRead);
        for (var start = 0; start < limit;)
        {
            var end = WordEnd(text, start, limit);
            if (end == start)
            {
                start++;
                continue;
            }

            var word = text[start..end];
            var isWithin = start > 1 && text[start - 1] is ' ' or '\'' or '’' or '(' && (char.IsLower(text[start - 2]) || text[start - 2] is ',' or ')');
            var key = Folding.Fold(word);
            if (char.IsLower(word[0]) && !word.AsSpan(1).ContainsUpper())
            {
                written[key] = null;
            }
            else if (isWithin && !written.ContainsKey(key))
            {
                written[key] = word;
            }

            start = end;
        }

        for (var start = 0; start < headline.Length;)
        {
            var end = WordEnd(headline, start, headline.Length);
            if (end > start && written.GetValueOrDefault(Folding.Fold(headline.AsSpan()[start..end])) is { } name && name.Length == end - start)
            {
                name.CopyTo(0, letters, start, name.Length);
            }

            start = Math.Max(end, start + 1);
        }
    }

    // The second part of a German compound is a noun: "5G-Memorandum".
    private static void RestoreNouns(char[] letters, string headline)
    {
        for (var i = 1; i < letters.Length; i++)
        {
            letters[i] = headline[i - 1] == '-' && i > 1 && char.IsLetterOrDigit(headline[i - 2]) ? headline[i] : letters[i];
        }
    }

    private static int WordEnd(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && Scripts.IsWord(text[end]))
        {
            end++;
        }

        return end;
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

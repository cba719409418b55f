using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Tells a language from a country: "in French, English and Russian", «французькою та англійською мовою», "bahasa Prancis".</summary>
internal static class SpeechFinder
{
    // How many words of a list are looked through on each side.
    private const int MostWords = 12;

    /// <summary>Whether the name at a place is that of a language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="pack">The language that the text is written in.</param>
    public static bool IsLanguage(string text, int start, int end, LanguagePack pack)
    {
        var words = pack.Speech;
        if (words.IsEmpty)
        {
            return false;
        }

        start = StartOfWord(text, start);
        end = Scripts.EndOfWord(text, end);
        if (char.IsUpper(text[start]) && pack.Code is not ("en" or "de" or "id"))
        {
            return false; // a name, or the first word of a sentence
        }

        var name = Folding.Fold(text.AsSpan()[start..end]);
        var isName = words.IsName(name);
        if (words.IsAlways(name) || (isName && words.IsBefore(name)))
        {
            return true;
        }

        if (!isName && !words.IsAdjective(name))
        {
            return false;
        }

        var (isBehind, endsClause) = Behind(text, end, words);
        return isBehind || (words.IsAlone(name) && endsClause) || Before(text, start, words, isName, endsClause);
    }

    // Back over a list of names to the word that stands before it.
    private static bool Before(string text, int start, SpeechWords words, bool isName, bool endsClause)
    {
        for (var passed = 0; passed < MostWords; passed++)
        {
            var end = start;
            while (end > 0 && text[end - 1] is ' ' or '\u00A0' or ',' or '-' or '،')
            {
                end--;
            }

            if (end == 0 || !Scripts.IsWord(text[end - 1]) || (end == start && text[end - 1] != '-'))
            {
                return false;
            }

            start = StartOfWord(text, end - 1);
            var word = Folding.Fold(text.AsSpan()[start..end]);
            if ((isName && words.IsBefore(word)) || (endsClause && words.IsWeakBefore(word)))
            {
                return true;
            }

            if (!words.IsJoin(word) && !words.IsName(word) && !words.IsAdjective(word))
            {
                return false;
            }
        }

        return false;
    }

    // On over a list of names to the word behind it, or to the end of the clause.
    private static (bool IsBehind, bool EndsClause) Behind(string text, int end, SpeechWords words)
    {
        for (var passed = 0; passed < MostWords; passed++)
        {
            var start = end;
            while (start < text.Length && text[start] is ' ' or '\u00A0' or ',' or '-' or '،')
            {
                start++;
            }

            if (start >= text.Length || !Scripts.IsWord(text[start]))
            {
                return (false, true);
            }

            var next = Scripts.EndOfWord(text, start + 1);
            var word = Folding.Fold(text.AsSpan()[start..next]);
            if (words.IsBehind(word))
            {
                return (true, false);
            }

            if (!words.IsJoin(word) && !words.IsName(word) && !words.IsAdjective(word))
            {
                return (false, text.AsSpan(end, start - end).Contains(','));
            }

            end = next;
        }

        return default;
    }

    private static int StartOfWord(string text, int index)
    {
        while (index > 0 && Scripts.IsWord(text[index - 1]) && Scripts.IsWord(text[index]))
        {
            index--;
        }

        return index;
    }
}

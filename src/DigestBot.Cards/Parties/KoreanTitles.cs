using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds Korean titles at the end of a longer word, as 과장 in 통신정책기획과장은.</summary>
internal static class KoreanTitles
{
    private const int LongestWord = 24;

    /// <summary>Start and end of each such title.</summary>
    public static IEnumerable<(int Start, int End, PhraseKind Kind)> EndingWords(FieldReading field, LanguagePack pack)
    {
        var text = field.Text;
        for (var index = 0; index < text.Length; index++)
        {
            if (Scripts.Of(text[index]) != Script.Hangul || (index > 0 && Scripts.Of(text[index - 1]) == Script.Hangul))
            {
                continue;
            }

            var end = index;
            while (end < text.Length && Scripts.Of(text[end]) == Script.Hangul)
            {
                end++;
            }

            if (end - index <= LongestWord && Ending(text[index..end], pack) is var (from, to) && from > 0)
            {
                yield return (index + from, index + to, PhraseKind.TitleAfter);
            }

            index = end;
        }
    }

    private static (int From, int To) Ending(string word, LanguagePack pack)
    {
        foreach (var title in pack.File.TitlesAfter)
        {
            var at = word.LastIndexOf(title, StringComparison.Ordinal);
            if (at > 0 && (at + title.Length == word.Length || pack.NameStops.Contains(word[(at + title.Length)..])))
            {
                return (at, at + title.Length);
            }
        }

        return default;
    }
}

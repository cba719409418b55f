using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds Korean titles at the end of a longer word, as 과장 in 통신정책기획과장은.</summary>
internal static class KoreanTitles
{
    private const int LongestWord = 24;
    private const int LongestParticle = 4;

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

            if (end - index <= LongestWord && Ending(text.AsSpan(index, end - index), pack) is var (from, to) && from > 0)
            {
                yield return (index + from, index + to, PhraseKind.TitleAfter);
            }

            index = end;
        }
    }

    // The title may be followed by a particle: the longest title before the end or before one.
    private static (int From, int To) Ending(ReadOnlySpan<char> word, LanguagePack pack)
    {
        var stops = pack.NameStops.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var to = word.Length; to > 0 && word.Length - to <= LongestParticle; to--)
        {
            if ((to == word.Length || stops.Contains(word[to..])) && pack.EndOfTitle(word[..to]) is var length && length > 0 && length < to)
            {
                return (to - length, to);
            }
        }

        return default;
    }
}

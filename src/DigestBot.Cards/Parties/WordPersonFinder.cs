using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds persons in Devanagari and Arabic: a known given name with the word behind it, or a known family name with the one before.</summary>
internal static class WordPersonFinder
{
    private const int MostWords = 4;

    /// <summary>Start and end of each name, in order.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text, LanguagePack pack)
    {
        var names = PersonNames.Of(pack.Code);
        (int Start, int End, bool Ends) before = default;
        for (var start = 0; start < text.Length;)
        {
            if (!Scripts.IsWord(text[start]) || char.IsDigit(text[start]))
            {
                start++;
                continue;
            }

            var end = Scripts.EndOfWord(text, start + 1);
            var folded = Folding.Fold(text.AsSpan()[start..end]);
            // على is "on", علي a name: folded, they are one.
            var isGiven = names.IsGiven(folded, pack.Code) && text.AsSpan(start, end - start) is not "على";
            var isSurname = !isGiven && names.IsSurname(folded, pack.Code);
            if (!isGiven && !isSurname)
            {
                before = (start, end, pack.NameStops.Contains(folded) || folded.Length < 3 || pack.OfficeWords.Contains(folded));
                start = end;
                continue;
            }

            var from = isSurname && before.End > 0 && !before.Ends && IsGap(text, before.End, start) ? before.Start : start;
            var (to, words) = Forward(text, end, pack, names);
            if (words > 0 || from < start || (pack.Code == "hi" && names.StandsAlone(folded)))
            {
                yield return (from, to);
            }

            before = default;
            start = Math.Max(to, end);
        }
    }

    private static (int End, int Words) Forward(string text, int end, LanguagePack pack, PersonNames names)
    {
        var words = 0;
        var unknown = 0;
        while (words < MostWords && end + 1 < text.Length && IsGap(text, end, end + 1) && Scripts.IsWord(text[end + 1]))
        {
            var next = Scripts.EndOfWord(text, end + 2);
            var folded = Folding.Fold(text.AsSpan()[(end + 1)..next]);
            var isName = names.IsGiven(folded, pack.Code) || names.IsSurname(folded, pack.Code) || pack.NameParticles.Contains(folded);
            if (!isName && (pack.Code == "hi" || ++unknown > 1 || !folded.StartsWith("ال", StringComparison.Ordinal) || pack.OfficeWords.Contains(folded)))
            {
                break;
            }

            end = next;
            words++;
        }

        return (end, words);
    }

    private static bool IsGap(string text, int from, int to) => to == from + 1 && text[from] == ' ';
}

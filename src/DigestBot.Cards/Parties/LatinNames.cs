using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Names in Latin letters within a text in another script: "DavidCrouch", "Bruno Nicolai".</summary>
internal static class LatinNames
{
    private const int Longest = 40;
    private const int ShortestGiven = 4;

    /// <summary>The end of a name that begins with a known given name and has another part; 0 when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a capital stands.</param>
    public static int At(string text, int start)
    {
        if (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            return 0;
        }

        var end = start + 1;
        while (end < text.Length && char.IsLower(text[end]) && end - start < Longest)
        {
            end++;
        }

        if (end - start < ShortestGiven || !PersonNames.Of("en").IsGiven(Folding.Fold(text.AsSpan()[start..end]), "en"))
        {
            return 0;
        }

        var parts = 1;
        while (end + 1 < text.Length && end - start < Longest)
        {
            var next = text[end] is ' ' or '·' or '・' ? end + 1 : end;
            if (!char.IsAsciiLetterUpper(text[next]) || next + 1 >= text.Length || !(char.IsLower(text[next + 1]) || text[next + 1] == '.'))
            {
                break;
            }

            end = next + 2;
            while (end < text.Length && (char.IsLower(text[end]) || (text[end] is '-' or '\'' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            parts++;
        }

        return parts > 1 ? end : 0;
    }
}

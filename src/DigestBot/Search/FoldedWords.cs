using System.Globalization;
using System.Text;

namespace DigestBot.Search;

/// <summary>Words without accents and case, so that "Shchegolev", "SHCHEGOLEV" and "Щеголёв"/"Щеголев" meet their like.</summary>
internal static class FoldedWords
{
    /// <summary>The words of a query.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit))];

    /// <summary>The text in lower case, accents off, everything but letters and digits made blank.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in Wellformed(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(letter[..Rune.ToLowerInvariant(rune).EncodeToUtf16(letter)]);
            }
            else
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// Whether a word occurs. Where words are written apart it must begin there, so that "ran" does not find "France"; Chinese,
    /// Japanese and Thai do not part words.
    /// </summary>
    public static bool Holds(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || folded[at - 1] == ' ' || word[0] >= '\u0E00')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lone surrogates made U+FFFD: Normalize throws on them.</summary>
    private static string Wellformed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune);
        }

        return clean.ToString();
    }
}

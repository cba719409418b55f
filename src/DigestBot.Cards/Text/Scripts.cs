namespace DigestBot.Cards.Text;

/// <summary>The scripts that need rules of their own.</summary>
internal enum Script
{
    /// <summary>No letter.</summary>
    None,

    /// <summary>Latin, Greek, Cyrillic and all others that write spaces between words.</summary>
    Spaced,

    /// <summary>Arabic: clitics are written to the word.</summary>
    Arabic,

    /// <summary>Devanagari.</summary>
    Devanagari,

    /// <summary>Han: no spaces, and any place may be the end of a word.</summary>
    Han,

    /// <summary>Hiragana: as Han.</summary>
    Hiragana,

    /// <summary>Katakana: no spaces, but a run of it mostly is one foreign word.</summary>
    Katakana,

    /// <summary>Hangul: a word is followed by its particles without a space.</summary>
    Hangul,

    /// <summary>Thai, Lao, Khmer, Burmese: no spaces.</summary>
    Spaceless,
}

/// <summary>Where words begin and end, by script.</summary>
internal static class Scripts
{
    /// <summary>The script of a code unit.</summary>
    public static Script Of(char c) => c switch
    {
        < '\u0600' => char.IsLetter(c) ? Script.Spaced : Script.None,
        <= '\u06FF' => char.IsLetter(c) || Folding.Fold(c) == Folding.Nothing ? Script.Arabic : Script.None,
        >= '\u0900' and <= '\u097F' => char.IsLetterOrDigit(c) || IsMark(c) ? Script.Devanagari : Script.None,
        >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' => Script.Spaceless,
        >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F' or >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        >= '\u3041' and <= '\u309F' => Script.Hiragana,
        >= '\u30A1' and <= '\u30FA' or >= '\u30FC' and <= '\u30FF' or >= '\uFF66' and <= '\uFF9F' => Script.Katakana,
        >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '々' or '〇' => Script.Han,
        _ => char.IsLetter(c) ? Script.Spaced : Script.None,
    };

    /// <summary>Whether a code unit is part of a word: letter, digit, or a mark on one.</summary>
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || IsMark(c) || c is '\u200C' or '\u200D' or '\u00AD' or 'ー';

    /// <summary>Whether a word may begin or end between <paramref name="index"/> − 1 and <paramref name="index"/>.</summary>
    public static bool IsBoundary(string text, int index)
    {
        if (index <= 0 || index >= text.Length)
        {
            return true;
        }

        char before = text[index - 1], after = text[index];
        if (!IsWord(before) || !IsWord(after))
        {
            return true;
        }

        Script a = Of(before), b = Of(after);
        return IsSpaceless(a) || IsSpaceless(b) || (a == Script.Hangul) != (b == Script.Hangul);
    }

    /// <summary>Whether two katakana letters meet there, so that what looks like a word may be a piece of a longer one.</summary>
    public static bool IsInsideKatakana(string text, int index) =>
        index > 0 && index < text.Length && Of(text[index - 1]) == Script.Katakana && Of(text[index]) == Script.Katakana;

    /// <summary>Whether words of this script stand without spaces.</summary>
    public static bool IsSpaceless(Script script) => script is Script.Han or Script.Hiragana or Script.Katakana or Script.Spaceless;

    /// <summary>The end of the word that <paramref name="index"/> stands in or at.</summary>
    public static int EndOfWord(string text, int index)
    {
        while (index < text.Length && !IsBoundary(text, index))
        {
            index++;
        }

        return index;
    }

    private static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

using System.Globalization;
using System.Text;

namespace DigestBot.Cards.Traces;

/// <summary>The numbers of a text, free of how its language writes them: 1.234.567, 1 234 567 and 1,234,567 are one.</summary>
internal static class NumberTraces
{
    private const int Longest = 20;

    /// <param name="text">The text.</param>
    /// <param name="isDate">Whether what begins at a place belongs to a date, which is a trace of its own.</param>
    /// <param name="add">Takes the number and the words it was read from.</param>
    public static void Find(string text, Func<int, bool> isDate, Action<string, string> add)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Digit(text[i]) < 0 || (i > 0 && (char.IsLetter(text[i - 1]) && char.IsAsciiLetter(text[i - 1]))))
            {
                continue;
            }

            var start = i;
            var number = new StringBuilder();
            while (i < text.Length && number.Length <= Longest && Part(text, i) is var c && c != '\0')
            {
                number.Append(c);
                i++;
            }

            if (Plain(number.ToString()) is { Length: >= 2 } plain && !isDate(start) && !IsYear(plain))
            {
                add(plain, text[start..i].Trim());
            }
        }
    }

    /// <summary>A digit as ASCII, or a separator that has a digit after it.</summary>
    private static char Part(string text, int i)
    {
        if (Digit(text[i]) is >= 0 and var digit)
        {
            return (char)('0' + digit);
        }

        var next = i + 1 < text.Length && Digit(text[i + 1]) >= 0;
        return text[i] switch
        {
            '.' or ',' or '．' or '，' or '٫' or '٬' when next => text[i] is '.' or '．' or '٫' ? '.' : ',',
            ' ' or '\u00A0' or '\u202F' or '\'' or '’' when next && IsGroup(text, i + 1) => '\'',
            _ => '\0',
        };
    }

    /// <summary>Three digits and no fourth.</summary>
    private static bool IsGroup(string text, int at)
    {
        for (var n = 0; n < 3; n++)
        {
            if (at + n >= text.Length || Digit(text[at + n]) < 0)
            {
                return false;
            }
        }

        return at + 3 >= text.Length || Digit(text[at + 3]) < 0;
    }

    /// <summary>Groups of thousands joined, the decimal mark a point.</summary>
    private static string Plain(string number)
    {
        var plain = new StringBuilder(number.Length);
        for (var i = 0; i < number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]))
            {
                plain.Append(number[i]);
            }
            else if (number[i] != '\'' && !IsGroup(number, i + 1))
            {
                plain.Append('.');
            }
        }

        return plain.ToString();
    }

    private static bool IsYear(string plain) => plain.Length == 4 && plain[..2] is "19" or "20";

    private static int Digit(char c) => CharUnicodeInfo.GetDecimalDigitValue(c);
}

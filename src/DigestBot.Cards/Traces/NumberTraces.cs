using System.Buffers;
using System.Globalization;

namespace DigestBot.Cards.Traces;

/// <summary>The numbers of a text, free of how its language writes them: 1.234.567, 1 234 567 and 1,234,567 are one.</summary>
internal static class NumberTraces
{
    private const int Longest = 20;

    private static readonly SearchValues<char> Digits = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => CharUnicodeInfo.GetDecimalDigitValue(c) >= 0)]);

    /// <param name="text">The text, or its head.</param>
    /// <param name="field">Which it is.</param>
    /// <param name="dates">What belongs to one of these is no number; a date is a trace of its own.</param>
    /// <param name="set">Takes the numbers.</param>
    public static void Find(ReadOnlySpan<char> text, TextField field, IReadOnlyList<FoundDate> dates, TraceSet set)
    {
        Span<char> number = stackalloc char[Longest + 1];
        for (var i = 0; i < text.Length && text[i..].IndexOfAny(Digits) is >= 0 and var next; i++)
        {
            i += next;
            if (i > 0 && char.IsAsciiLetter(text[i - 1]))
            {
                i = EndOfDigits(text, i);
                continue;
            }

            var start = i;
            var length = 0;
            while (i < text.Length && length <= Longest && Part(text, i) is var c && c != '\0')
            {
                number[length++] = c;
                i++;
            }

            length = MakePlain(number[..length]);
            if (length >= 2 && !IsDate(dates, field, start) && !IsYear(number[..length]))
            {
                var digits = length - number[..length].Count('.');
                set.Add(new Trace(TraceKind.Number, TraceCode.Of(TraceKind.Number, number[..length]), (byte)digits, field, start, i, Told: null));
            }
        }
    }

    /// <summary>The last digit of a run: what follows a letter is a part of a name, "IPv46".</summary>
    private static int EndOfDigits(ReadOnlySpan<char> text, int i)
    {
        var run = text[i..].IndexOfAnyExcept(Digits);
        return run < 0 ? text.Length : i + run - 1;
    }

    private static bool IsDate(IReadOnlyList<FoundDate> dates, TextField field, int at)
    {
        for (var n = 0; n < dates.Count; n++)
        {
            if (dates[n].Evidence is { } evidence && evidence.Field == field && at >= evidence.Start && at < evidence.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A digit as ASCII, or a separator that has a digit after it.</summary>
    private static char Part(ReadOnlySpan<char> text, int i)
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
    private static bool IsGroup(ReadOnlySpan<char> text, int at)
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
    /// <returns>The length of what is left.</returns>
    private static int MakePlain(Span<char> number)
    {
        var length = 0;
        for (var i = 0; i < number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]))
            {
                number[length++] = number[i];
            }
            else if (number[i] != '\'' && !IsGroup(number, i + 1))
            {
                number[length++] = '.';
            }
        }

        return length;
    }

    private static bool IsYear(ReadOnlySpan<char> plain) => plain.Length == 4 && plain[..2] is "19" or "20";

    private static int Digit(char c) => c < '\u0080' ? (char.IsAsciiDigit(c) ? c - '0' : -1) : CharUnicodeInfo.GetDecimalDigitValue(c);
}

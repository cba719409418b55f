namespace DigestBot.Reading;

/// <summary>Times of day as feeds write them: 11:20:00.5, 11.20, 14h30, 14時30分, "3 pm", "오후 3시".</summary>
internal static class DateClock
{
    private static readonly string[] Mornings = ["am", "a.m.", "a. m.", "a.m", "오전", "午前", "上午", "ص", "öö", "पूर्वाह्न", "भोर", "ق.ظ"];

    private static readonly string[] Afternoons = ["pm", "p.m.", "p. m.", "p.m", "오후", "午後", "下午", "م", "ös", "अपराह्न", "ب.ظ"];

    /// <summary>Whether what follows an hour makes it one.</summary>
    public static bool IsMark(char c) => c is ':' or 'h' or 'H' or '時' or '时' or '点' or '點' or '시';

    /// <summary>Reads the words for the halves of the day.</summary>
    /// <param name="text">Starts with a letter.</param>
    /// <param name="afternoon">Which half.</param>
    /// <returns>How many characters they take; 0 when the text starts with none of them.</returns>
    public static int HalfDay(ReadOnlySpan<char> text, out bool afternoon)
    {
        afternoon = Length(text, Afternoons) is > 0 and var late;
        return afternoon ? Length(text, Afternoons) : Length(text, Mornings);
    }

    /// <summary>Reads a clock time.</summary>
    /// <param name="text">Starts with the hour.</param>
    /// <param name="hourLength">Digits of the hour.</param>
    /// <param name="found">Gets the time.</param>
    /// <returns>How many characters it takes; 0 when it is none.</returns>
    public static int Read(ReadOnlySpan<char> text, int hourLength, ref FoundDateParts found)
    {
        found.Hour = DateWords.Number(text[..hourLength]);
        var at = hourLength;
        if (at == text.Length || !(IsMark(text[at]) || text[at] == '.'))
        {
            return at; // "3 pm"
        }

        var wordy = text[at] is not (':' or '.');
        at++;
        at += wordy && at + 1 < text.Length && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) ? 1 : 0; // 3시 20분
        var minute = Digits(text[at..]);
        if (minute.Length > 2 || (minute.Length == 0 && !wordy))
        {
            return 0;
        }

        found.Minute = minute.Length == 0 ? 0 : DateWords.Number(minute);
        at += minute.Length;
        at += at < text.Length && text[at] is '分' or '분' ? 1 : 0;
        at += wordy && at + 1 < text.Length && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) ? 1 : 0;
        var parted = at + 1 < text.Length && text[at] is ':' or '.' && char.IsAsciiDigit(text[at + 1]);
        if (!parted && !(wordy && at < text.Length && char.IsAsciiDigit(text[at])))
        {
            return at;
        }

        at += parted ? 1 : 0;
        var second = Digits(text[at..]);
        if (second.Length > 2)
        {
            return 0;
        }

        found.Second = DateWords.Number(second);
        at += second.Length;
        return at + ReadFraction(text[at..], ref found);
    }

    private static int ReadFraction(ReadOnlySpan<char> text, ref FoundDateParts found)
    {
        if (text.Length < 2 || text[0] is not ('.' or ',' or ':') || !char.IsAsciiDigit(text[1]))
        {
            return 0;
        }

        var fraction = Digits(text[1..]);
        var scale = TimeSpan.TicksPerSecond;
        foreach (var digit in fraction[..Math.Min(fraction.Length, 7)])
        {
            scale /= 10;
            found.Ticks += (digit - '0') * scale;
        }

        return 1 + fraction.Length;
    }

    private static int Length(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (word[^1] == '.' || text.Length == word.Length || !char.IsLetter(text[word.Length])))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text : text[..end];
    }
}

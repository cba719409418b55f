namespace DigestBot.Reading;

/// <summary>
/// Reads a date word by word, in whatever order the words stand: a month's name, a clock time, a zone and numbers are told apart
/// by what they look like. Weekdays are not checked: they are wrong too often to say anything.
/// </summary>
internal static class DateWords
{
    public static bool Read(ReadOnlySpan<char> text, out FoundDateParts found)
    {
        found = default;
        if (text.IndexOfAnyExceptInRange('0', '9') < 0 && ReadDigitsOnly(text, ref found))
        {
            return true;
        }

        if (ReadIsoWeek(text, ref found))
        {
            return true;
        }

        Span<int> numbers = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var scan = new DateScan(text, numbers, lengths);
        return scan.Run(ref found);
    }

    private static bool ReadDigitsOnly(ReadOnlySpan<char> digits, ref FoundDateParts found)
    {
        switch (digits.Length)
        {
            case 4:
                (found.Year, found.Month, found.Day) = (Number(digits), 1, 1);
                return true;
            case 7 when digits[0] is '1' or '2':
                (found.Year, found.DayOfYear) = (Number(digits[..4]), Number(digits[4..])); // 2010279
                return true;
            case 8 or 12 or 14:
                (found.Year, found.Month, found.Day) = (Number(digits[..4]), Number(digits[4..6]), Number(digits[6..8]));
                found.Hour = digits.Length > 8 ? Number(digits[8..10]) : 0;
                found.Minute = digits.Length > 8 ? Number(digits[10..12]) : 0;
                found.Second = digits.Length > 12 ? Number(digits[12..14]) : 0;
                return true;
            case 10 or 13:
                var seconds = long.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
                found.UnixSeconds = digits.Length == 13 ? seconds / 1000 : seconds;
                return true;
            default:
                return false;
        }
    }

    // 2010-W40-3, 2010W40
    private static bool ReadIsoWeek(ReadOnlySpan<char> text, ref FoundDateParts found)
    {
        var at = text.IndexOf('W');
        if (at is not (4 or 5) || text.Length < at + 3 || text[..4].ContainsAnyExceptInRange('0', '9') || (at == 5 && text[4] != '-')
            || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiDigit(text[at + 2]))
        {
            return false;
        }

        var rest = text[(at + 3)..].TrimStart('-');
        var (year, week) = (Number(text[..4]), Number(text.Slice(at + 1, 2)));
        var day = rest.Length > 0 && rest[0] is >= '1' and <= '7' ? rest[0] - '0' : 1;
        if (year is < 1900 or > 2199 || week < 1 || week > System.Globalization.ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        var date = System.Globalization.ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7));
        (found.Year, found.Month, found.Day) = (date.Year, date.Month, date.Day);
        return true;
    }

    /// <summary>At most nine digits.</summary>
    internal static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}

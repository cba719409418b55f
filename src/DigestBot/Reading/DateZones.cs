namespace DigestBot.Reading;

/// <summary>Zone names and offsets. Ambiguous names take the meaning most feeds have; a name nobody knows counts as UTC.</summary>
internal static class DateZones
{
    // Hours from UTC. IST is India's, CST America's: those are who writes them into feeds.
    private static readonly Dictionary<string, double> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["WEST"] = 1, ["BST"] = 1, ["IST"] = 5.5,
        ["CET"] = 1, ["MEZ"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["MET"] = 1, ["MEST"] = 2, ["SAST"] = 2, ["CAT"] = 2, ["WAT"] = 1, ["EAT"] = 3,
        ["EET"] = 2, ["EEST"] = 3, ["OEZ"] = 2, ["OESZ"] = 3, ["TRT"] = 3, ["MSK"] = 3, ["MSD"] = 4, ["МСК"] = 3, ["МСД"] = 4,
        ["ЕЕТ"] = 2, ["AST"] = -4, ["ADT"] = -3, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6,
        ["PST"] = -8, ["PDT"] = -7, ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10, ["NST"] = -3.5, ["NDT"] = -2.5, ["ART"] = -3, ["BRT"] = -3,
        ["BRST"] = -2, ["CLT"] = -4, ["CLST"] = -3, ["COT"] = -5, ["PET"] = -5, ["VET"] = -4, ["BOT"] = -4, ["UYT"] = -3, ["PYT"] = -4,
        ["IRST"] = 3.5, ["GST"] = 4, ["AZT"] = 4, ["GET"] = 4, ["AMT"] = 4, ["PKT"] = 5, ["UZT"] = 5, ["YEKT"] = 5, ["ALMT"] = 5, ["NPT"] = 5.75,
        ["BDT"] = 6, ["OMST"] = 6, ["KRAT"] = 7, ["ICT"] = 7, ["WIB"] = 7, ["WITA"] = 8, ["WIT"] = 9, ["SGT"] = 8, ["MYT"] = 8, ["HKT"] = 8,
        ["PHT"] = 8, ["IRKT"] = 8, ["AWST"] = 8, ["JST"] = 9, ["KST"] = 9, ["YAKT"] = 9, ["ACST"] = 9.5, ["ACDT"] = 10.5, ["AEST"] = 10,
        ["AEDT"] = 11, ["VLAT"] = 10, ["NZST"] = 12, ["NZDT"] = 13, ["IDT"] = 3, ["IRDT"] = 4.5, ["AFT"] = 4.5, ["TJT"] = 5, ["TMT"] = 5,
        ["KGT"] = 6, ["BTT"] = 6, ["NOVT"] = 7, ["MMT"] = 6.5, ["ULAT"] = 8, ["MAGT"] = 11, ["SAKT"] = 11, ["PETT"] = 12, ["FJT"] = 12,
        ["CHST"] = 10, ["SST"] = -11, ["ECT"] = -5, ["GYT"] = -4, ["SRT"] = -3, ["PYST"] = -3, ["UYST"] = -2, ["AMST"] = -3, ["CVT"] = -1,
        ["AZOT"] = -1, ["MUT"] = 4, ["SCT"] = 4, ["HKST"] = 9, ["SAMT"] = 4, ["ВЛАТ"] = 10, ["СЕТ"] = 1,
    };

    private static readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryFind(ReadOnlySpan<char> name, out TimeSpan offset)
    {
        var known = Lookup.TryGetValue(name, out var hours);
        offset = TimeSpan.FromHours(hours);
        return known;
    }

    /// <summary>+0300, +03:00, +3, -0330. An offset beyond 14 hours is read but counts as none.</summary>
    public static bool TryReadOffset(ReadOnlySpan<char> text, out TimeSpan offset, out int taken)
    {
        offset = default;
        var sign = text[0] == '-' ? -1 : 1;
        var digits = text[1..];
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        digits = end < 0 ? digits : digits[..end];
        taken = 1 + digits.Length;
        if (digits.Length is 0 or > 4)
        {
            return false;
        }

        int hours, minutes = 0;
        if (digits.Length > 2)
        {
            (hours, minutes) = (DateWords.Number(digits[..^2]), DateWords.Number(digits[^2..]));
        }
        else
        {
            hours = DateWords.Number(digits);
            if (text.Length > taken + 2 && text[taken] == ':' && char.IsAsciiDigit(text[taken + 1]) && char.IsAsciiDigit(text[taken + 2]))
            {
                minutes = DateWords.Number(text.Slice(taken + 1, 2));
                taken += 3;
            }
        }

        offset = minutes > 59 || (hours * 60) + minutes > 14 * 60 ? TimeSpan.Zero : sign * new TimeSpan(hours, minutes, 0);
        return true;
    }
}

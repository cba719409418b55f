using System.Globalization;

namespace DigestBot.Reading;

/// <summary>
/// Dates as feeds write them: RFC 822 and its misspellings, ISO 8601 in all lengths, numbers with dots or slashes, months in many
/// languages. Culture plays no part. A date alone is midnight UTC; a time without a zone, or with one nobody knows, is UTC.
/// </summary>
public static class FeedDates
{
    private const int LongestDate = 120;

    /// <param name="text">What stood in the feed.</param>
    /// <param name="language">The feed's language tag: says whether 05/10 is in May, and which calendar the year 1404 is of.</param>
    /// <returns>Null for anything that is no date, or none that was ever on a calendar.</returns>
    public static DateTimeOffset? Parse(string? text, string? language = null) => Parse(text.AsSpan(), language);

    /// <inheritdoc cref="Parse(string?, string?)"/>
    public static DateTimeOffset? Parse(ReadOnlySpan<char> text, string? language = null)
    {
        var trimmed = (text.Contains('月') ? DateIdeographs.ToDigits(text.ToString()) : text).Trim();
        if (trimmed.Length is < 4 or > LongestDate)
        {
            return null;
        }

        Span<char> plain = stackalloc char[trimmed.Length];
        return DateWords.Read(Plain(trimmed, plain), out var found) ? Assemble(found, language) : null;
    }

    // Digits of other scripts made ASCII; direction marks and odd spaces made spaces.
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, Span<char> plain)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var digit = c < 0x80 ? -1 : CharUnicodeInfo.GetDecimalDigitValue(c);
            plain[i] = digit >= 0 ? (char)('0' + digit)
                : char.IsWhiteSpace(c) || c is '\u200E' or '\u200F' or '\u202A' or '\u202B' or '\u202C' ? ' '
                : c is '\u2212' or '\u2010' or '\u2011' or '\u2013' or '\uFF0D' ? '-'
                : c is > '\uFF00' and < '\uFF5F' ? (char)(c - 0xFEE0) // full width
                : c;
        }

        return plain;
    }

    private static DateTimeOffset? Assemble(in FoundDateParts found, string? language)
    {
        if (found.UnixSeconds is { } seconds)
        {
            return DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        }

        if (!TryDate(found, language, out var date) || !TryTime(found, out var time))
        {
            return null;
        }

        var local = DateTime.SpecifyKind(date + time, DateTimeKind.Unspecified);
        var offset = found.Zone?.GetUtcOffset(local) ?? found.Offset;
        var utc = local.Ticks - offset.Ticks;
        return utc < DateTime.UnixEpoch.AddYears(-70).Ticks || utc > MaxTicks ? null : new DateTimeOffset(local, offset);
    }

    // A feed of today with a date after 2199 or before 1900 is a mistake, not news.
    private static long MaxTicks { get; } = new DateTime(2200, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).Ticks;

    private static bool TryDate(in FoundDateParts found, string? language, out DateTime date)
    {
        date = default;
        var (year, month, day) = (found.Year, found.Month, found.Day);
        if (found.DayMonthOpen)
        {
            var monthFirst = day <= 12 && (month > 12 || found.TwelveHours is not null || IsAmerican(language));
            (day, month) = monthFirst ? (month, day) : (day, month);
        }

        if (found.DayOfYear > 0)
        {
            return TryDayOfYear(year, found.DayOfYear, out date);
        }

        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return false;
        }

        year = found.ShortYear ? year + (year < 70 ? 2000 : 1900) : year;
        return year switch
        {
            >= 1900 and < 2200 => TryOf(Gregorian, year, month, day, out date),
            >= 2443 and < 2743 => TryOf(Buddhist, year, month, day, out date),
            >= 1300 and < 1500 => OtherCalendar(found.Calendar, language) is { } calendar && TryOf(calendar, year, month, day, out date),
            _ => found.OfRepublic && Primary(language) == "zh" && TryOf(Gregorian, 1911 + year, month, day, out date),
        };
    }

    private static Calendar Gregorian { get; } = new GregorianCalendar();

    private static Calendar Buddhist { get; } = new ThaiBuddhistCalendar();

    private static Calendar Persian { get; } = new PersianCalendar();

    private static Calendar Hijri { get; } = new UmAlQuraCalendar();

    private static bool TryDayOfYear(int year, int dayOfYear, out DateTime date)
    {
        var there = year is >= 1900 and < 2200 && dayOfYear <= (DateTime.IsLeapYear(year) ? 366 : 365);
        date = there ? new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(dayOfYear - 1) : default;
        return there;
    }

    // A month's name tells the calendar; of numbers alone the language does.
    private static Calendar? OtherCalendar(DateCalendar named, string? language) => (named, Primary(language)) switch
    {
        (DateCalendar.Persian, _) or (DateCalendar.Unsaid, "fa" or "prs" or "ps") => Persian,
        (DateCalendar.Hijri, _) or (DateCalendar.Unsaid, "ar" or "ur") => Hijri,
        _ => null,
    };

    private static bool TryOf(Calendar calendar, int year, int month, int day, out DateTime date)
    {
        date = default;
        if (year > calendar.GetYear(calendar.MaxSupportedDateTime) || year < calendar.GetYear(calendar.MinSupportedDateTime) || day > calendar.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = calendar.ToDateTime(year, month, day, 0, 0, 0, 0);
        return true;
    }

    private static bool TryTime(in FoundDateParts found, out TimeSpan time)
    {
        time = default;
        var hour = found.Hour;
        if (found.TwelveHours is { } afternoon)
        {
            hour = hour switch
            {
                12 => afternoon ? 12 : 0,
                < 12 => afternoon ? hour + 12 : hour,
                _ => hour, // "17:30 PM"
            };
        }

        var endOfDay = hour == 24 && found.Minute == 0 && found.Second == 0;
        if ((hour > 23 && !endOfDay) || found.Minute > 59 || found.Second > 60)
        {
            return false;
        }

        time = new TimeSpan(hour, found.Minute, Math.Min(found.Second, 59)) + TimeSpan.FromTicks(found.Ticks);
        return true;
    }

    private static bool IsAmerican(string? language) =>
        language is not null && language.Replace('_', '-').StartsWith("en-us", StringComparison.OrdinalIgnoreCase);

    private static string? Primary(string? language) => language?.Split('-', '_')[0].Trim().ToLowerInvariant();
}

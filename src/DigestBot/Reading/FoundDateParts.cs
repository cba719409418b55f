using System.Runtime.InteropServices;

namespace DigestBot.Reading;

/// <summary>What the words of a date said, not yet known to be on a calendar.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct FoundDateParts
{
    public int Year { get; set; }

    /// <summary>Two digits only: the century is missing.</summary>
    public bool ShortYear { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }

    /// <summary>Of three digits, so perhaps counted from the founding of the Republic of China.</summary>
    public bool OfRepublic { get; set; }

    /// <summary>Written 05/10/2010: day and month may stand either way round.</summary>
    public bool DayMonthOpen { get; set; }

    /// <summary>The calendar that the month's name is of.</summary>
    public DateCalendar Calendar { get; set; }

    /// <summary>The number of the day in the year, where there is no month.</summary>
    public int DayOfYear { get; set; }

    public int Hour { get; set; }

    public int Minute { get; set; }

    public int Second { get; set; }

    /// <summary>The fraction of the second.</summary>
    public long Ticks { get; set; }

    /// <summary>False for AM, true for PM, null for a 24-hour clock.</summary>
    public bool? TwelveHours { get; set; }

    public TimeSpan Offset { get; set; }

    /// <summary>The zone by its place, such as Europe/Moscow, where there is no offset.</summary>
    public TimeZoneInfo? Zone { get; set; }

    public long? UnixSeconds { get; set; }
}

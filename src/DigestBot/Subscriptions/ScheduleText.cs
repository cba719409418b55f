using System.Globalization;

namespace DigestBot.Subscriptions;

/// <summary>
/// Schedules as people type them and as they are kept: <c>now</c>; <c>08:00</c>; <c>08:00 18:00</c>; <c>mon 09:00</c>;
/// <c>mon,thu 09:00 17:30</c>.
/// </summary>
public static class ScheduleText
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Reads the times of a schedule.</summary>
    /// <returns>None for <c>now</c>; null when the text is no schedule, or has more than <see cref="Schedule.MostTimes"/> times.</returns>
    public static IReadOnlyList<ScheduleTime>? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.ToLowerInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is ["now"])
        {
            return [];
        }

        var times = new List<ScheduleTime>();
        var days = new List<DayOfWeek?>();
        var timed = false; // a day after a time begins a new group
        foreach (var word in words.Where(w => w != "daily"))
        {
            if (Day(word) is { } day)
            {
                if (timed)
                {
                    days.Clear();
                }

                timed = false;
                days.Add(day);
            }
            else if (Time(word) is { } time)
            {
                timed = true;
                times.AddRange((days.Count > 0 ? days : [null]).Select(d => new ScheduleTime(time, d)));
            }
            else
            {
                return null;
            }
        }

        var distinct = times.Distinct().ToList();
        return timed && distinct.Count is > 0 and <= Schedule.MostTimes ? distinct : null;
    }

    /// <summary>Reads quiet hours: <c>22:00-07:00</c>; null when the text is none.</summary>
    public static QuietHours? ParseQuiet(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().Split(['-', '–', ' '], StringSplitOptions.RemoveEmptyEntries) is [var from, var to] && Time(from) is { } start && Time(to) is { } end
            ? new QuietHours(start, end)
            : null;
    }

    /// <summary>The times as <see cref="Parse"/> reads them.</summary>
    public static string Write(IReadOnlyList<ScheduleTime> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (times.Count == 0)
        {
            return "now";
        }

        // Times of each day come first: behind a named day they would be read as that day's.
        var daily = times.Where(t => t.Day is null).Select(t => Write(t.At));
        var weekly = times.Where(t => t.Day is not null).OrderBy(t => t.Day).ThenBy(t => t.At).Select(t => Days[(int)t.Day!] + " " + Write(t.At));
        return string.Join(' ', daily.Order(StringComparer.Ordinal).Concat(weekly));
    }

    /// <summary>A time of day: <c>08:00</c>.</summary>
    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DayOfWeek? Day(string word) =>
        word.Length >= 3 && Array.FindIndex(Days, d => word.StartsWith(d, StringComparison.Ordinal)) is >= 0 and var day && word.All(char.IsAsciiLetter) ? (DayOfWeek)day : null;

    private static TimeOnly? Time(string word) =>
        TimeOnly.TryParseExact(word, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

using System.Globalization;
using DigestBot.Polling;

namespace DigestBot.Reading;

/// <summary>What a feed says about when to ask it: RSS <c>ttl</c>, <c>skipHours</c>, <c>skipDays</c>, and the syndication module.</summary>
internal static class FeedPace
{
    private const double LongestDays = 366;
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static PollHints Of(FeedFields channel)
    {
        var ttl = Minutes(channel.Text("ttl"));
        var update = Update(channel.Text("sy:updateperiod"), channel.Text("sy:updatefrequency"));
        var every = ttl is null || update > ttl ? update : ttl;
        var skip = new SkipTimes(Bits(channel.First("skiphours"), Hour), Bits(channel.First("skipdays"), Day));
        return every is null && skip == default ? PollHints.None : new PollHints(every, skip);
    }

    private static TimeSpan? Minutes(string? text) => Number(text) is { } minutes ? Span(minutes / (24 * 60)) : null;

    /// <summary>So many times in a period; once when the frequency is missing or makes no sense.</summary>
    private static TimeSpan? Update(string? period, string? frequency)
    {
        double? days = period?.ToLowerInvariant() switch
        {
            "hourly" => 1.0 / 24,
            "daily" => 1,
            "weekly" => 7,
            "monthly" => 30,
            "yearly" => 365,
            null when frequency is not null => 1, // the module's default
            _ => null,
        };
        return days is { } length ? Span(length / (Number(frequency) ?? 1)) : null;
    }

    private static TimeSpan? Span(double days) => TimeSpan.FromDays(Math.Min(days, LongestDays));

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static int Bits(FeedElement? list, Func<string, int> number)
    {
        var bits = 0;
        if (list is { } listed)
        {
            foreach (var entry in listed.Elements)
            {
                bits |= number(entry.Value.Trim()) is >= 0 and var bit ? 1 << bit : 0;
            }
        }

        return bits;
    }

    /// <summary>0 to 23 in UTC; some feeds count to 24.</summary>
    private static int Hour(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 ? hour % 24 : -1;

    private static int Day(string text) => Array.IndexOf(Days, text.ToLowerInvariant());
}

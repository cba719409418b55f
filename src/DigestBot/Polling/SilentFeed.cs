using System.Globalization;

namespace DigestBot.Polling;

/// <summary>Feeds that answer and say nothing new: most have been left behind for another address, and nobody would notice.</summary>
public static class SilentFeed
{
    private static readonly TimeSpan Silence = TimeSpan.FromDays(60);

    /// <summary>One line on a silence of more than 60 days; null when there is none.</summary>
    /// <param name="lastNews">When there was news; null = not known.</param>
    /// <param name="now">The present.</param>
    public static string? Problem(DateTimeOffset? lastNews, DateTimeOffset now) => lastNews is { } last && now - last > Silence
        ? string.Create(CultureInfo.InvariantCulture, $"no new item since {last.UtcDateTime:yyyy-MM-dd}; look whether the publisher has another feed")
        : null;
}

using System.Globalization;

namespace DigestBot.Storage.LiteDb;

/// <summary>A platform and a time as one text, so that one index gives what is due of each platform, the longest due first.</summary>
internal static class DueKey
{
    public static string Of(string channel, DateTimeOffset at) => Of(channel, at.UtcTicks);

    public static string Of(string channel, long ticks) => string.Create(CultureInfo.InvariantCulture, $"{channel}|{ticks:D19}");

    public static DateTimeOffset TimeOf(string key) =>
        new(long.Parse(key.AsSpan(key.LastIndexOf('|') + 1), CultureInfo.InvariantCulture), TimeSpan.Zero);
}

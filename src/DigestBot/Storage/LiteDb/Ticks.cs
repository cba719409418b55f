namespace DigestBot.Storage.LiteDb;

/// <summary>Times as UTC ticks.</summary>
internal static class Ticks
{
    public static TimeSpan? ToSpan(long? ticks) => ticks is { } known ? TimeSpan.FromTicks(known) : null;

    public static DateTimeOffset? ToTime(long? ticks) => ticks is { } known ? new DateTimeOffset(known, TimeSpan.Zero) : null;
}

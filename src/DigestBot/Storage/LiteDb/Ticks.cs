namespace DigestBot.Storage.LiteDb;

/// <summary>Times as UTC ticks.</summary>
internal static class Ticks
{
    public static DateTimeOffset? ToTime(long? ticks) => ticks is { } known ? new DateTimeOffset(known, TimeSpan.Zero) : null;
}

using System.Globalization;
using System.Net.Http.Headers;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>What an answer says of the limit that its call falls under.</summary>
/// <param name="Bucket">The limit's name; calls of several routes can share one.</param>
/// <param name="Limit">Calls in a window.</param>
/// <param name="Remaining">Of this window.</param>
/// <param name="ResetAfter">Until the next window.</param>
internal sealed record RateHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Reads them; null = the call falls under no limit of its own, or the headers are not whole.</summary>
    public static RateHeaders? Of(HttpResponseHeaders headers) =>
        Text(headers, "X-RateLimit-Bucket") is { Length: > 0 } bucket
        && int.TryParse(Text(headers, "X-RateLimit-Limit"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var limit)
        && int.TryParse(Text(headers, "X-RateLimit-Remaining"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var remaining)
        && Seconds(Text(headers, "X-RateLimit-Reset-After")) is { } reset
            ? new RateHeaders(bucket, limit, remaining, reset)
            : null;

    /// <summary>A header; null = there is none.</summary>
    public static string? Text(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>Seconds, up to a day; null = it is no such number.</summary>
    public static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? Seconds(seconds) : null;

    /// <summary>Seconds, up to a day.</summary>
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400));
}

using System.Net.Http.Headers;

namespace DigestBot.Polling;

/// <summary>When a server wants to be asked again, from the headers of any answer.</summary>
internal static class ServerWishes
{
    /// <summary>Retry-After, in seconds or as a date; null when it is missing, broken or past.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var asked = response.Headers.RetryAfter;
        return Positive(asked?.Delta ?? (asked?.Date - ServerTime(response, now)));
    }

    /// <summary>How long the answer stays good: Cache-Control's max-age less its age, else Expires.</summary>
    public static TimeSpan? Fresh(HttpResponseMessage response, DateTimeOffset now)
    {
        var cache = response.Headers.CacheControl;
        if (cache is { NoCache: true } or { NoStore: true })
        {
            return null;
        }

        return cache?.MaxAge is { } age
            ? Positive(age - (response.Headers.Age ?? TimeSpan.Zero))
            : Positive(response.Content.Headers.Expires - ServerTime(response, now));
    }

    /// <summary>A header word for word, as it came.</summary>
    public static string? Text(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    /// <summary>Dates of a server are by its own clock, which may be wrong: what counts is how far they are from its present.</summary>
    private static DateTimeOffset ServerTime(HttpResponseMessage response, DateTimeOffset now) => response.Headers.Date ?? now;

    private static TimeSpan? Positive(TimeSpan? time) => time > TimeSpan.Zero ? time : null;
}

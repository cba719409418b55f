using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>Discord's limits: told with each answer, kept by answering 429.</summary>
internal sealed class FakeLimits
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Began, int Used)> _windows = new(StringComparer.Ordinal);

    /// <summary>How many calls of a bucket a window takes, and its length; null = the call falls under no limit.</summary>
    public Func<DiscordRequest, (string Bucket, int Limit, TimeSpan Window)?> Of { get; set; } = static r => (r.Call.GetHashCode(StringComparison.Ordinal).ToString("x8", CultureInfo.InvariantCulture), 1_000, TimeSpan.FromSeconds(1));

    /// <summary>How often it was too many.</summary>
    public int Exceeded { get; private set; }

    /// <summary>The most calls that a window took, by bucket and place.</summary>
    public int MostInAWindow { get; private set; }

    /// <summary>Counts a call, tells of it in the headers, and says when it is one too many.</summary>
    public DiscordFault? Take(DiscordRequest request, HttpResponse response)
    {
        if (request.Route.EndsWith("/callback", StringComparison.Ordinal) || Of(request) is not var (bucket, limit, length))
        {
            return null;
        }

        lock (_gate)
        {
            var key = bucket + " " + (request.Ids.Count > 0 ? request.Ids[0] : string.Empty);
            var now = Stopwatch.GetTimestamp();
            var window = _windows.TryGetValue(key, out var known) && Stopwatch.GetElapsedTime(known.Began, now) < length ? known : (Began: now, Used: 0);
            window.Used++;
            _windows[key] = window;
            var left = (length - Stopwatch.GetElapsedTime(window.Began, now)).TotalSeconds;
            response.Headers["X-RateLimit-Bucket"] = bucket;
            response.Headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Remaining"] = Math.Max(0, limit - window.Used).ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Reset-After"] = left.ToString("0.000", CultureInfo.InvariantCulture);
            MostInAWindow = Math.Max(MostInAWindow, window.Used);
            if (window.Used <= limit)
            {
                return null;
            }

            Exceeded++;
            return DiscordFault.TooMany("user", left);
        }
    }
}

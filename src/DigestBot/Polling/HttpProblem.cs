using System.Net;

namespace DigestBot.Polling;

/// <summary>HTTP statuses in words that tell an owner what to do.</summary>
internal static class HttpProblem
{
    /// <summary>One line.</summary>
    public static string Of(HttpStatusCode status) => (int)status switch
    {
        >= 300 and < 400 => $"HTTP {(int)status}: it redirects in a circle, too often, or from https to http; look for the feed's own address",
        401 or 403 => $"HTTP {(int)status}: the server refuses robots or wants a password",
        404 => "HTTP 404: nothing is at this address any more; look on the publisher's site for the new one",
        410 => "HTTP 410: the feed was given up by its publisher",
        429 => "HTTP 429: the server wants to be asked less often",
        >= 500 => $"HTTP {(int)status}: the server has a fault of its own; it is asked again later",
        _ => $"HTTP {(int)status} {status}",
    };
}

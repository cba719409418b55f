using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace DigestBot.Polling;

/// <summary>What HTTP and the net below it say, in words that tell an owner what to do. Addresses are left out: they may hold a password.</summary>
internal static class HttpProblem
{
    /// <summary>One line for a status that comes without a feed; null for one whose body is to be read.</summary>
    public static string? Of(HttpStatusCode status) => (int)status switch
    {
        204 or 205 => $"HTTP {(int)status}: the server has an answer without a feed in it",
        206 => "HTTP 206: the server sent a part of the feed, though all of it was asked for",
        >= 200 and < 300 => null,
        304 => "HTTP 304: the server says \"not modified\", though it was sent nothing to compare with",
        >= 300 and < 400 => $"HTTP {(int)status}: the server offers a choice of addresses; look for the feed's own",
        401 or 403 => $"HTTP {(int)status}: the server refuses robots or wants a password",
        404 => "HTTP 404: nothing is at this address any more; look on the publisher's site for the new one",
        GoneFeed.Status => "HTTP 410: the feed was given up by its publisher; it is asked again once a week",
        429 => "HTTP 429: the server wants to be asked less often",
        >= 500 => $"HTTP {(int)status}: the server has a fault of its own; it is asked again later",
        _ => $"HTTP {(int)status} {status}",
    };

    /// <summary>One line for what broke off a request.</summary>
    public static string Of(Exception e)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case BlockedAddressException blocked:
                    return blocked.Message;
                case AuthenticationException:
                    return "its TLS certificate or connection is not trusted: " + inner.Message;
                case InvalidDataException:
                    return "its compression is damaged: " + inner.Message;
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown } broken:
                    return Broke(broken);
                case SocketException socket:
                    return "cannot be reached: " + socket.Message;
                case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }:
                    return "what answers there does not speak HTTP: " + inner.Message;
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return "its answer has more than 64 KB of headers";
            }
        }

        return Broke(e);
    }

    private static string Broke(Exception e) => "the connection broke: " + e.Message.ReplaceLineEndings(" ");
}

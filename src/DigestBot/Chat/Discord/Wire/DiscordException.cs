using System.Net;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>Discord refused a call, with what it said. Trouble on the way is an <see cref="HttpRequestException"/> or a <see cref="TimeoutException"/> instead.</summary>
internal sealed class DiscordException(HttpStatusCode status, int code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>Discord's own code, like 10003 for an unknown channel; 0 = none.</summary>
    public int Code { get; } = code;

    /// <summary>Of 429: how long to wait. Zero otherwise.</summary>
    public TimeSpan RetryAfter { get; init; }

    /// <summary>Of 429: who is meant. Null otherwise.</summary>
    public LimitScope? Scope { get; init; }
}

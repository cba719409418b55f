using System.Net;
using System.Text.Json;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>Reads what Discord says when it refuses. What stands before Discord may answer in HTML.</summary>
internal static class RestRefusal
{
    private const int MostOfReasons = 300;
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);

    /// <summary>The exception for an answer.</summary>
    public static DiscordException Of(RestCall call, HttpResponseMessage response, byte[] body)
    {
        var said = Read(body);
        var message = string.IsNullOrEmpty(said?.Message) ? response.ReasonPhrase : said.Message;
        var reasons = said?.Errors is { ValueKind: JsonValueKind.Object } errors ? " " + Cut(errors.GetRawText()) : string.Empty;
        var text = $"{call.Method} {call.Route}: {(int)response.StatusCode} {message}{reasons}"; // the route, not the path: a path can hold a token
        if (response.StatusCode != HttpStatusCode.TooManyRequests)
        {
            return new DiscordException(response.StatusCode, said?.Code ?? 0, text);
        }

        return new DiscordException(response.StatusCode, said?.Code ?? 0, text)
        {
            Scope = ScopeOf(response, said),
            RetryAfter = said?.RetryAfter is { } seconds ? RateHeaders.Seconds(seconds) : response.Headers.RetryAfter?.Delta ?? UnsaidWait,
        };
    }

    private static LimitScope ScopeOf(HttpResponseMessage response, ErrorAnswer? said) => RateHeaders.Text(response.Headers, "X-RateLimit-Scope") switch
    {
        "shared" => LimitScope.Shared,
        "global" => LimitScope.Global,
        _ when said is null || said.Global is true || RateHeaders.Text(response.Headers, "X-RateLimit-Global") is "true" => LimitScope.Global,
        _ => LimitScope.User,
    };

    private static ErrorAnswer? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.ErrorAnswer);
        }
        catch (JsonException)
        {
            return null; // the status says enough
        }
    }

    private static string Cut(string text) => text.Length <= MostOfReasons ? text : text[..MostOfReasons] + "…";
}

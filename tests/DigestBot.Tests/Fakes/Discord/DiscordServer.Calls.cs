using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>How calls are answered.</summary>
internal sealed partial class DiscordServer
{
    private const string Version = "/api/v10";
    private static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await Gateway.ServeAsync(context);
            return;
        }

        var request = await ReadAsync(context.Request);
        var problem = Problem(request);
        if (problem is not null)
        {
            Problems.Enqueue(request.Call + ": " + problem);
        }

        if (Slowness(request) is { Ticks: > 0 } slowness)
        {
            await Task.Delay(slowness, context.RequestAborted);
        }

        var fault = Unauthorized(request) ?? (problem is null ? Fault(request) ?? Limits.Take(request, context.Response) ?? Refusal(request) : new DiscordFault(400, 50035, "Invalid Form Body: " + problem));
        var result = fault is null or { AfterTaking: true } ? Result(request) : null;
        _requests.Enqueue(request);
        await (fault is null ? WriteAsync(context, result) : FailAsync(context, fault));
        Interlocked.Exchange(ref _changed, New()).SetResult();
    }

    private static async Task<DiscordRequest> ReadAsync(HttpRequest request)
    {
        var path = request.Path.Value!;
        var call = path.StartsWith(Version, StringComparison.Ordinal) ? DiscordTable.Match(request.Method, path[Version.Length..]) : null;
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        var body = content.Length == 0 ? (JsonElement?)null : JsonDocument.Parse(content.ToArray()).RootElement;
        var headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new DiscordRequest(request.Method, call?.Route ?? path, call?.Ids ?? [], body, headers);
    }

    private static bool IsAnswer(DiscordRequest request) => request.Route.StartsWith("/interactions/", StringComparison.Ordinal) || request.Route.StartsWith("/webhooks/", StringComparison.Ordinal);

    private static DiscordFault? Unauthorized(DiscordRequest request) =>
        IsAnswer(request) || request.Headers.GetValueOrDefault("Authorization") == "Bot " + Token ? null : new DiscordFault(401, 0, "401: Unauthorized");

    /// <summary>What makes a call wrong whatever the state of things.</summary>
    private string? Problem(DiscordRequest request)
    {
        if (DiscordTable.Match(request.Method, request.Route) is null)
        {
            return "no call that is known";
        }

        if (!request.Headers.GetValueOrDefault("User-Agent", string.Empty).StartsWith("DiscordBot (http", StringComparison.Ordinal))
        {
            return "User-Agent is not as Discord asks";
        }

        var unknown = new List<string>();
        var problem = DiscordTable.Problem(request.Method, request.Route, request.Body, unknown);
        foreach (var property in unknown)
        {
            Problems.Enqueue(request.Call + ": " + property);
        }

        return problem ?? request.Call switch
        {
            "POST /channels/{}/messages" => DiscordMessageRules.OfNew(request.Body!.Value),
            "PATCH /channels/{}/messages/{}" or "PATCH /webhooks/{}/{}/messages/@original" => DiscordMessageRules.OfEdit(request.Body!.Value),
            "POST /webhooks/{}/{}" => DiscordMessageRules.OfNew(request.Body!.Value),
            "POST /channels/{}/threads" => DiscordMessageRules.OfNew(request.Body!.Value.GetProperty("message")),
            "PUT /applications/{}/commands" => DiscordCommandRules.Of(request.Body!.Value),
            "POST /interactions/{}/{}/callback" when _interactions.TryGetValue(request.Ids[1], out var asked) => DiscordMessageRules.OfCallback(request.Body!.Value, asked.Asked.Type),
            _ => null,
        };
    }

    /// <summary>What makes a call fail as things stand.</summary>
    private DiscordFault? Refusal(DiscordRequest request)
    {
        if (!IsAnswer(request))
        {
            return request.Call == "POST /channels/{}/messages" && ChannelTypes.GetValueOrDefault(request.Ids[0]) == 15 ? new DiscordFault(400, 50008, "Cannot send messages in a non-text channel") : null;
        }

        if (!_interactions.TryGetValue(request.Ids[1], out var asked))
        {
            return new DiscordFault(404, 10062, "Unknown interaction");
        }

        if (asked.Asked.IsOver)
        {
            return new DiscordFault(401, 50027, "Invalid Webhook Token");
        }

        return request.Route.EndsWith("/callback", StringComparison.Ordinal)
            ? asked.Asked.Callback is not null ? new DiscordFault(400, 40060, "Interaction has already been acknowledged.")
                : Stopwatch.GetElapsedTime(asked.Since) > FirstAnswerWithin ? new DiscordFault(404, 10062, "Unknown interaction")
                : null
            : asked.Asked.Callback is null ? new DiscordFault(404, 10015, "Unknown Webhook") : null;
    }

    private object? Result(DiscordRequest request) => request.Call switch
    {
        "GET /gateway/bot" => new { url = Gateway.Url, shards = 1, session_start_limit = new { total = 1_000, remaining = SessionsLeft, reset_after = 14_400_000, max_concurrency = 1 } },
        "GET /applications/@me" => new { id = Application, name = "Digest" },
        "GET /users/@me" => FakeGateway.Bot,
        "GET /channels/{}" => Described(request.Ids[0]),
        "POST /channels/{}/messages" => Message(Posting(request.Ids[0], request.Body!.Value)),
        "PATCH /channels/{}/messages/{}" => Message(Posting(request.Ids[0], request.Body!.Value, request.Ids[1])),
        "POST /channels/{}/messages/{}/crosspost" => Message(new PostedMessage(request.Ids[1], request.Ids[0], JsonDocument.Parse("{}").RootElement, IsEdit: true), flags: 1),
        "POST /channels/{}/threads" => Thread(request),
        "GET /applications/{}/commands" => Registered(Commands),
        "PUT /applications/{}/commands" => Registered(Commands = request.Body),
        "POST /interactions/{}/{}/callback" => Answered(request),
        "GET /webhooks/{}/{}/messages/@original" => Message(_posted.Last(p => p.Channel == _interactions[request.Ids[1]].Asked.Id)),
        _ => Message(Posting(_interactions[request.Ids[1]].Asked.Id, request.Body!.Value, request.Route.EndsWith("@original", StringComparison.Ordinal) ? "@original" : null)),
    };

    private object? Answered(DiscordRequest request)
    {
        var (asked, since) = _interactions[request.Ids[1]];
        (asked.Callback, asked.AnsweredAfter) = (request.Body, Stopwatch.GetElapsedTime(since));
        if (request.Body!.Value is var body && body.GetProperty("type").GetInt32() is 4 or 7)
        {
            Posting(asked.Id, body.GetProperty("data"), body.GetProperty("type").GetInt32() == 7 ? "@original" : null);
        }

        return null;
    }

    private PostedMessage Posting(string channel, JsonElement body, string? edited = null)
    {
        var message = new PostedMessage(edited ?? NewId(), channel, body, edited is not null);
        if (edited is null && body.TryGetProperty("nonce", out var nonce) && body.TryGetProperty("enforce_nonce", out var enforce) && enforce.ValueKind == JsonValueKind.True)
        {
            var first = _byNonce.GetOrAdd(channel + " " + nonce, message);
            if (first != message)
            {
                return first;
            }
        }

        _posted.Enqueue(message);
        return message;
    }

    private object Thread(DiscordRequest request)
    {
        var id = NewId();
        var message = Posting(id, request.Body!.Value.GetProperty("message"));
        return new { id, type = 11, guild_id = Guild, parent_id = request.Ids[0], name = request.Body.Value.GetProperty("name").GetString(), thread_metadata = new { archived = false, locked = false }, message = Message(message) };
    }

    private static List<Dictionary<string, object?>> Registered(JsonElement? commands) =>
    [
        .. (commands?.EnumerateArray() ?? default).Select((command, n) =>
        {
            var registered = command.EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value);
            registered["id"] = (600_000_000_000_000_001 + n).ToString(CultureInfo.InvariantCulture);
            registered["application_id"] = Application;
            registered["version"] = "600000000000000100";
            registered["default_member_permissions"] = command.TryGetProperty("default_member_permissions", out var bits) && bits.ValueKind != JsonValueKind.Null ? bits.ToString() : null; // as text, unlike what is sent
            return registered;
        }),
    ];

    private object Described(string id) => new { id, type = ChannelTypes.GetValueOrDefault(id), guild_id = Guild, name = "news", flags = 0, permission_overwrites = Array.Empty<object>() };

    private static object Message(PostedMessage message, int flags = 0) => new
    {
        id = message.Id == "@original" ? "1000000000000000000" : message.Id,
        channel_id = message.Channel,
        author = FakeGateway.Bot,
        content = message.Content,
        timestamp = "2026-01-01T00:00:00+00:00",
        edited_timestamp = message.IsEdit ? "2026-01-01T00:00:00+00:00" : null,
        tts = false,
        mention_everyone = false,
        mentions = Array.Empty<object>(),
        mention_roles = Array.Empty<string>(),
        attachments = Array.Empty<object>(),
        embeds = message.Embeds,
        components = message.Body.TryGetProperty("components", out var rows) ? rows : JsonDocument.Parse("[]").RootElement,
        pinned = false,
        type = 0,
        flags,
    };

    private static Task WriteAsync(HttpContext context, object? result)
    {
        if (result is null)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsJsonAsync(result);
    }

    private static async Task FailAsync(HttpContext context, DiscordFault fault)
    {
        if (fault.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = fault.Status;
        if (fault.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
        }

        if (fault.Html)
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html>error code: 1015</html>");
            return;
        }

        if (fault.Scope is not null)
        {
            context.Response.Headers["X-RateLimit-Scope"] = fault.Scope;
            if (fault.Scope == "global")
            {
                context.Response.Headers["X-RateLimit-Global"] = "true";
            }

            await context.Response.WriteAsJsonAsync(new { message = fault.Message, retry_after = fault.RetryAfter, global = fault.Scope == "global" });
            return;
        }

        await context.Response.WriteAsJsonAsync(new { message = fault.Message, code = fault.Code });
    }
}

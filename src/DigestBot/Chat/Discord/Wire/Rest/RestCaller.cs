using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>Makes calls: the header with the token, the limits, the time-out, what refusals mean, and which calls are tried again here.</summary>
internal sealed class RestCaller : IDisposable
{
    private const int LargestAnswer = 8 * 1024 * 1024;
    private const int MostTries = 3;
    private static readonly string UserAgent =
        $"DiscordBot (https://github.com/digestbot/digestbot, {typeof(RestCaller).Assembly.GetName().Version!.ToString(2)})";

    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly RestLimits _limits;
    private readonly HttpClient _client;
    private volatile bool _refused;

    /// <summary>Makes no call yet.</summary>
    public RestCaller(DiscordOptions options, TimeProvider time)
    {
        (_options, _time, _start) = (options, time, time.GetTimestamp());
        _limits = new RestLimits(options.PerSecond, options.MostRefusals);
        _client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(options.ApiUrl.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = options.CallLimit,
            MaxResponseContentBufferSize = LargestAnswer,
        };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Calls without a body.</summary>
    public async Task<TOut> AskAsync<TOut>(RestCall call, JsonTypeInfo<TOut> type, CancellationToken cancel) =>
        Read(await SendAsync(call, body: null, cancel), type);

    /// <summary>Calls with a body.</summary>
    public async Task<TOut> AskAsync<TIn, TOut>(RestCall call, TIn body, JsonTypeInfo<TIn> bodyType, JsonTypeInfo<TOut> type, CancellationToken cancel) =>
        Read(await SendAsync(call, JsonSerializer.SerializeToUtf8Bytes(body, bodyType), cancel), type);

    /// <summary>Calls for nothing in return.</summary>
    public async Task TellAsync<TIn>(RestCall call, TIn body, JsonTypeInfo<TIn> bodyType, CancellationToken cancel) =>
        await SendAsync(call, JsonSerializer.SerializeToUtf8Bytes(body, bodyType), cancel);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static TOut Read<TOut>(byte[] answer, JsonTypeInfo<TOut> type) =>
        JsonSerializer.Deserialize(answer, type) ?? throw new JsonException("Discord answered with null");

    private async Task<byte[]> SendAsync(RestCall call, byte[]? body, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(call, body, cancel);
            }
            catch (DiscordException e) when (call.Waits && attempt < MostTries && e.Scope is not null && e.RetryAfter <= _options.LongestWait)
            {
                await Task.Delay(e.RetryAfter, _time, cancel);
            }
            catch (Exception e) when (call.IsRead && attempt < MostTries && (e is HttpRequestException or TimeoutException))
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), _time, cancel);
            }
        }
    }

    private async Task<byte[]> OnceAsync(RestCall call, byte[]? body, CancellationToken cancel)
    {
        if (!call.IsLimited)
        {
            return await ExchangeAsync(call, body, static _ => { }, cancel);
        }

        var bucket = await EnterAsync(call, cancel);
        var heard = false;
        try
        {
            return await ExchangeAsync(
                call,
                body,
                headers =>
                {
                    heard = true;
                    _limits.Leave(call, bucket, heard, RateHeaders.Of(headers), Now); // before what a refusal adds
                },
                cancel);
        }
        finally
        {
            if (!heard)
            {
                _limits.Leave(call, bucket, heard, headers: null, Now);
            }
        }
    }

    /// <summary>Waits until the call may go.</summary>
    private async Task<RateBucket> EnterAsync(RestCall call, CancellationToken cancel)
    {
        var since = Now;
        while (true)
        {
            var changed = _limits.Changed;
            var (bucket, wait) = _limits.Enter(call, Now);
            if (bucket is not null)
            {
                return bucket;
            }

            if (Now + (wait ?? TimeSpan.Zero) > since + _options.LongestWait)
            {
                throw new DiscordException(HttpStatusCode.TooManyRequests, 0, $"{call.Method} {call.Route}: held back, a limit of Discord's is reached")
                {
                    Scope = LimitScope.User,
                    RetryAfter = wait ?? TimeSpan.FromSeconds(1),
                };
            }

            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(changed, Task.Delay(wait ?? _options.LongestWait, _time, end.Token));
            await end.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }

    private async Task<byte[]> ExchangeAsync(RestCall call, byte[]? body, Action<HttpResponseHeaders> heard, CancellationToken cancel)
    {
        if (_refused && !call.IsAnswer)
        {
            throw new RefusedTokenException(CloseCodes.WrongToken); // each more would count as an invalid request
        }

        using var request = new HttpRequestMessage(call.Method, call.Path);
        if (!call.IsAnswer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", _options.Token);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        try
        {
            using var response = await _client.SendAsync(request, cancel);
            heard(response.Headers);
            var answer = await response.Content.ReadAsByteArrayAsync(cancel);
            return response.IsSuccessStatusCode ? answer : throw Refusal(call, response, answer);
        }
        catch (TaskCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"{call.Method} {call.Route}: no answer within {_options.CallLimit.TotalSeconds:0} s", e);
        }
    }

    private Exception Refusal(RestCall call, HttpResponseMessage response, byte[] answer)
    {
        if ((int)response.StatusCode is >= 500 or (>= 300 and < 400))
        {
            return new HttpRequestException($"{call.Method} {call.Route}: {(int)response.StatusCode} {response.ReasonPhrase}", inner: null, response.StatusCode);
        }

        var refusal = RestRefusal.Of(call, response, answer);
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests)
        {
            _limits.Refused(call, refusal.Scope, refusal.RetryAfter, Now);
        }

        if (response.StatusCode == HttpStatusCode.Unauthorized && !call.IsAnswer) // an answer's 401 is of the interaction's token, which is over
        {
            _refused = true;
            return new RefusedTokenException(CloseCodes.WrongToken);
        }

        return refusal;
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>Makes calls: the header with the token, the limits, the time-out, what refusals mean.</summary>
internal sealed class RestCaller : IDisposable
{
    private readonly HttpClient _client;

    public RestCaller(DiscordOptions options)
    {
        _client = new HttpClient { BaseAddress = new Uri(options.ApiUrl.AbsoluteUri.TrimEnd('/') + "/"), Timeout = options.CallLimit };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
    }

    public Task<TOut> AskAsync<TOut>(RestCall call, JsonTypeInfo<TOut> type, CancellationToken cancel) => ReadAsync(call, body: null, type, cancel);

    public Task<TOut> AskAsync<TIn, TOut>(RestCall call, TIn body, JsonTypeInfo<TIn> bodyType, JsonTypeInfo<TOut> type, CancellationToken cancel) =>
        ReadAsync(call, JsonSerializer.SerializeToUtf8Bytes(body, bodyType), type, cancel);

    public async Task TellAsync<TIn>(RestCall call, TIn body, JsonTypeInfo<TIn> bodyType, CancellationToken cancel) =>
        await SendAsync(call, JsonSerializer.SerializeToUtf8Bytes(body, bodyType), cancel);

    public void Dispose() => _client.Dispose();

    private async Task<TOut> ReadAsync<TOut>(RestCall call, byte[]? body, JsonTypeInfo<TOut> type, CancellationToken cancel) =>
        JsonSerializer.Deserialize(await SendAsync(call, body, cancel), type) ?? throw new JsonException("Discord answered with null");

    private async Task<byte[]> SendAsync(RestCall call, byte[]? body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(call.Method, call.Path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        using var response = await _client.SendAsync(request, cancel);
        var answer = await response.Content.ReadAsByteArrayAsync(cancel);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new RefusedTokenException("Discord refuses Discord:Token");
        }

        if (!response.IsSuccessStatusCode)
        {
            var said = JsonSerializer.Deserialize(answer, DiscordJson.Default.ErrorAnswer);
            throw new DiscordException(response.StatusCode, said?.Code ?? 0, said?.Message ?? string.Empty);
        }

        return answer;
    }
}

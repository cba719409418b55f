using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DigestBot.Tests.Fakes;

/// <summary>The fake's calls of a webhook: update by update, each again until it is taken.</summary>
/// <param name="oldest">The update that comes next; null = none.</param>
/// <param name="handled">Told of one that was taken.</param>
/// <param name="arrived">Ends when another one comes.</param>
internal sealed class BotApiWebhook(Func<(int Id, Dictionary<string, object?> Update)?> oldest, Action<int> handled, Func<Task> arrived) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50); // the real one waits longer: a test ends soon

    private readonly HttpClient _client = new();
    private readonly CancellationTokenSource _end = new();
    private Task _calling = Task.CompletedTask;

    /// <summary>Where Telegram was told to call; null = nowhere.</summary>
    public Uri? Url { get; private set; }

    /// <summary>What it says with each call.</summary>
    public string? Secret { get; private set; }

    /// <summary>Where calls really go, as by a proxy; null = to <see cref="Url"/>.</summary>
    public Func<Uri?> Proxy { get; set; } = static () => null;

    /// <summary>What the calls were answered.</summary>
    public ConcurrentQueue<HttpStatusCode> Answers { get; } = new();

    public bool Set(JsonElement body)
    {
        Secret = body.TryGetProperty("secret_token", out var secret) ? secret.GetString() : null;
        Url = new Uri(body.GetProperty("url").GetString()!);
        if (_calling.IsCompleted)
        {
            _calling = CallAsync();
        }

        return true;
    }

    public bool Clear()
    {
        Url = null;
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _calling.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _client.Dispose();
        _end.Dispose();
    }

    private async Task CallAsync()
    {
        while (Url is { } url)
        {
            var more = arrived();
            if (oldest() is not { } next)
            {
                await Task.WhenAny(more, Task.Delay(Pause, _end.Token));
                _end.Token.ThrowIfCancellationRequested();
            }
            else if (await TakesAsync(Proxy() ?? url, JsonSerializer.Serialize(next.Update)))
            {
                handled(next.Id);
            }
            else
            {
                await Task.Delay(Pause, _end.Token);
            }
        }
    }

    private async Task<bool> TakesAsync(Uri address, string update)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(update, Encoding.UTF8, "application/json") };
        if (Secret is not null)
        {
            call.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
        }

        try
        {
            using var answer = await _client.SendAsync(call, _end.Token);
            Answers.Enqueue(answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // nobody listens yet
        }
    }
}

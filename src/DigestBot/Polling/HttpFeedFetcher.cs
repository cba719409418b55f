using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>
/// Feeds over HTTP: conditional GET, redirects followed, limits on time and size that hold for the whole body after decompression.
/// </summary>
public sealed class HttpFeedFetcher : IFeedFetcher, IDisposable
{
    private readonly PollingOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    /// <param name="options">Limits, and the private networks that may be asked.</param>
    /// <param name="time">For the time of the request and its limit.</param>
    public HttpFeedFetcher(PollingOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        var guard = new GuardedConnect(options.AllowNetworks);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = true,
            MaxAutomaticRedirections = 5,
            ConnectCallback = guard.ConnectAsync,
            UseProxy = false, // a proxy would connect for us, past the guard
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // ours covers the body too
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("DigestBot/0.1 (+https://github.com/digestbot/digestbot; feed reader)");
        _client.DefaultRequestHeaders.Accept.ParseAdd(
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5");
    }

    /// <inheritdoc/>
    public async Task<FetchResult> FetchAsync(FeedSource source, FeedState state, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return await AskAsync(source, state, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return FetchResult.Failed(FormattableString.Invariant($"no whole answer within {_options.Timeout.TotalSeconds:0.#} s"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return FetchResult.Failed(Reason(e));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<FetchResult> AskAsync(FeedSource source, FeedState state, CancellationToken cancel)
    {
        using var request = Request(source, state);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return FetchResult.NotModified;
        }

        if (!response.IsSuccessStatusCode)
        {
            return FetchResult.Failed(HttpProblem.Of(response.StatusCode), RetryAfter(response.Headers.RetryAfter));
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var body = await CappedBody.ReadAsync(stream, _options.MaxBytes, cancel);
        if (body is null)
        {
            return FetchResult.Failed(FileFeedFetcher.TooLarge(_options.MaxBytes, _options.MaxBytes));
        }

        var address = response.RequestMessage?.RequestUri ?? source.Url;
        return FetchResult.Fetched(new FetchedFeed(source, address, Header(response.Content.Headers, "Content-Type"), body, _time.GetUtcNow())
        {
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
        });
    }

    private static HttpRequestMessage Request(FeedSource source, FeedState state)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, source.Url);
        if (source.Url.UserInfo is { Length: > 0 } user)
        {
            var credentials = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Uri.UnescapeDataString(user)));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }

        if (state.Url == source.Url.AbsoluteUri)
        {
            // As the server wrote them: many ETags and dates in the wild are not what the standard says.
            if (state.ETag is { } etag)
            {
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            }

            if (state.LastModified is { } modified)
            {
                request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            }
        }

        return request;
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? value) => value?.Delta ?? (value?.Date - _time.GetUtcNow());

    private static string Reason(Exception e)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case BlockedAddressException blocked:
                    return blocked.Message;
                case AuthenticationException:
                    return "its TLS certificate or connection is not trusted: " + inner.Message;
                case SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown } broken:
                    return Broke(broken);
                case SocketException socket:
                    return "cannot be reached: " + socket.Message;
            }
        }

        return Broke(e);
    }

    private static string Broke(Exception e) => "the connection broke: " + e.Message;
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>
/// Feeds over HTTP: conditional GET, each host in its turn, redirects followed step by step, limits on time and size that hold for
/// the whole body after decompression.
/// </summary>
public sealed class HttpFeedFetcher : IFeedFetcher, IDisposable
{
    private readonly PollingOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly HostGate _hosts;

    /// <param name="options">Limits, and the private networks that may be asked.</param>
    /// <param name="time">For the time of the request and its limit.</param>
    public HttpFeedFetcher(PollingOptions options, TimeProvider time)
        : this(options, time, new SystemResolver())
    {
    }

    internal HttpFeedFetcher(PollingOptions options, TimeProvider time, IResolver resolver)
    {
        _options = options;
        _time = time;
        _hosts = new HostGate(options, time);
        var guard = new GuardedConnect(options.AllowNetworks, resolver);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false, // a step at a time: each is checked, and whether it is for good is known
            ConnectCallback = guard.ConnectAsync,
            UseProxy = false, // a proxy would connect for us, past the guard
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5), // or a round over ten thousand hosts would hold ten thousand connections
            MaxResponseHeadersLength = 64,
            ResponseHeaderEncodingSelector = static (name, _) => name.Equals("Location", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : null,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // ours covers the body too
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(FeedRequest.UserAgent(options.Contact));
        _client.DefaultRequestHeaders.Accept.ParseAdd(
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5");
    }

    /// <inheritdoc/>
    public async Task<FetchResult> FetchAsync(FeedSource source, FeedState state, CancellationToken cancel)
    {
        var route = new RedirectRoute(FeedRequest.Start(source, state));
        var took = TimeSpan.Zero;
        while (true)
        {
            if (!FeedAddress.NamesAHost(route.Current))
            {
                return FetchResult.Failed($"{FeedAddress.Shown(route.Current)}: {route.Current.Host} is no name of a host; correct the address") with { Took = took };
            }

            var (turn, refusal) = await _hosts.EnterAsync(route.Current, cancel);
            if (turn is null)
            {
                return FetchResult.Failed(refusal.Closed!, refusal.Wait) with { Took = took };
            }

            using (turn)
            {
                var began = _time.GetTimestamp();
                var result = await StepAsync(source, state, route, turn, _options.Timeout - took, cancel);
                took += _time.GetElapsedTime(began);
                if (result is not null)
                {
                    return result with { Took = took };
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>One request, with all that may go wrong in it.</summary>
    /// <returns>Null when it was redirected, and the route goes on.</returns>
    private async Task<FetchResult?> StepAsync(FeedSource source, FeedState state, RedirectRoute route, HostTurn turn, TimeSpan left, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return await AskAsync(source, state, route, turn, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            turn.Answer ??= new HostAnswer(Answered: false, LeaveAlone: null);
            return FetchResult.Failed(FormattableString.Invariant($"no whole answer within {_options.Timeout.TotalSeconds:0.#} s"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            turn.Answer ??= new HostAnswer(Answered: e.GetBaseException() is BlockedAddressException, LeaveAlone: null); // that one was us
            return FetchResult.Failed(HttpProblem.Of(e));
        }
    }

    private async Task<FetchResult?> AskAsync(FeedSource source, FeedState state, RedirectRoute route, HostTurn turn, CancellationToken cancel)
    {
        using var request = FeedRequest.Make(source, state, route.Current);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        var now = _time.GetUtcNow();
        var status = (int)response.StatusCode;
        var retryAfter = ServerWishes.RetryAfter(response, now);
        turn.Answer = new HostAnswer(Answered: true, status is 429 or 503 ? retryAfter : null);
        if (RedirectRoute.IsRedirect(status))
        {
            var refused = route.Follow(status, ServerWishes.Text(response.Headers, "Location"));
            return refused is null ? null : FetchResult.Failed(refused, retryAfter) with { Status = status };
        }

        var result = status == (int)HttpStatusCode.NotModified && FeedRequest.IsConditional(request)
            ? FetchResult.NotModified
            : HttpProblem.Of(response.StatusCode) is { } problem ? FetchResult.Failed(problem) : await BodyAsync(source, route.Current, response, now, cancel);
        return result with
        {
            Status = status,
            RetryAfter = retryAfter,
            Fresh = result.Error is null ? ServerWishes.Fresh(response, now) : null,
            MovedTo = route.MovedForGoodTo,
        };
    }

    private async Task<FetchResult> BodyAsync(FeedSource source, Uri address, HttpResponseMessage response, DateTimeOffset now, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var body = await CappedBody.ReadAsync(stream, _options.MaxBytes, cancel);
        if (body is null)
        {
            return FetchResult.Failed(FileFeedFetcher.TooLarge(_options.MaxBytes, _options.MaxBytes));
        }

        return FetchResult.Fetched(new FetchedFeed(source, address, ServerWishes.Text(response.Content.Headers, "Content-Type"), body, now)
        {
            ETag = ServerWishes.Text(response.Headers, "ETag"),
            LastModified = ServerWishes.Text(response.Content.Headers, "Last-Modified"),
        });
    }
}

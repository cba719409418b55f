using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Fakes;

/// <summary>A real HTTP server on loopback whose feeds a test changes while it serves them.</summary>
public sealed class FeedServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ServedFeed> _feeds = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private FeedServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Starts one on a free port.</summary>
    public static async Task<FeedServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new FeedServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>The feed of a name, empty at first; served under its name, and under any path below it.</summary>
    public ServedFeed Feed(string name) => _feeds.GetOrAdd(name, n => new ServedFeed(new Uri(Address, n), TimeProvider.System));

    /// <summary>A feed in whose place something else is answered.</summary>
    public ServedFeed Feed(string name, Func<HttpContext, Task> instead)
    {
        var feed = Feed(name);
        feed.Instead = instead;
        return feed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true)); // whoever still waits for a slow body waits in vain
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var name = (context.Request.Path.Value ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? string.Empty;
        if (_feeds.TryGetValue(name, out var feed))
        {
            return feed.AnswerAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

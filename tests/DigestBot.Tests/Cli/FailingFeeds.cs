using System.Net;
using System.Net.Sockets;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>One round over feeds that fail in every way, with good ones between them.</summary>
public sealed class FailingFeeds : IAsyncLifetime
{
    /// <summary>Items of the good feeds.</summary>
    public static IReadOnlyList<string> Good { get; } = new InventedTitles(new Random(4)).Next(2);

    /// <summary>How the round ended.</summary>
    public Finished Run { get; private set; } = null!;

    /// <summary>Feeds that failed.</summary>
    public int Failing { get; private set; }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await using var server = await FeedServer.StartAsync();
        using var folder = new BotFolder();
        var page = "<!DOCTYPE html><html><head><title>News</title></head><body><p>Nothing here.</p></body></html>";
        List<(string Id, Uri Url)> bad =
        [
            ("gone", server.Feed("gone", BadAnswers.Status(404)).Url),
            ("faulty", server.Feed("faulty", BadAnswers.Status(500)).Url),
            ("page", server.Feed("page", BadAnswers.Text(page, "text/html")).Url),
            ("empty", server.Feed("empty", BadAnswers.Text(string.Empty, "application/rss+xml")).Url),
            ("broken", server.Feed("broken", BadAnswers.Broken(server.Feed("whole").Add("Whatever").Xml())).Url),
            ("huge", server.Feed("huge", BadAnswers.Huge(50_000_000)).Url),
            ("circle", server.Feed("circle", BadAnswers.Redirect(server.Feed("circle").Url)).Url),
            ("binary", server.Feed("binary", BadAnswers.Bytes([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "application/rss+xml")).Url),
            ("refused", Unused()),
            ("nowhere", new Uri("http://feeds.invalid/rss")),
        ];
        Failing = bad.Count;
        folder.UseFeeds([("first", server.Feed("first").Add(Good[0]).Url), .. bad, ("last", server.Feed("last").Add(Good[1]).Url)]);
        Run = await folder.RunAsync("run", "--once");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A port that nobody listens at.</summary>
    private static Uri Unused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/rss");
    }
}

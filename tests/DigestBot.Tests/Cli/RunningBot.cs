using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>A bot that runs and has printed a story. Tests leave it running.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    /// <summary>The story.</summary>
    public const string Title = "Kavolumi tesandro pirunemo vexdalsu";

    private FeedServer _server = null!;
    private DigestBotProcess _bot = null!;

    /// <summary>Its folder.</summary>
    public BotFolder Folder { get; } = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await FeedServer.StartAsync();
        Folder.UseFeeds(("news", _server.Feed("news").Add(Title).Url));
        _bot = Folder.Start("run");
        await _bot.WaitForOutputAsync(o => o.Text.Contains(Title, StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _server.DisposeAsync();
        Folder.Dispose();
    }
}

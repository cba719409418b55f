using DigestBot.Cli;
using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Storage;
using DigestBot.Storage.LiteDb;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Hosting;

/// <summary>Puts the rooms together: settings read, folder locked, one service provider.</summary>
public sealed class BotFactory(Action<string> warn) : IBotFactory
{
    /// <inheritdoc/>
    public ServiceProvider Open(BotStart start)
    {
        var settings = Settings(start);
        if (start.InHurry)
        {
            WarmUp.Begin(start.Catalogue ?? CatalogueOf(start, settings));
        }

        start.Data.Ready();
        var services = new ServiceCollection();
        AddCommon(services, start, settings);
        services.AddStorage(start, settings).AddStories().AddSearch().AddDigests().AddDelivery(settings).AddConsole().AddCommands(settings).AddTelegram(settings).AddDiscord(settings).AddBot();
        return services.BuildServiceProvider();
    }

    /// <inheritdoc/>
    public FeedCatalogue Catalogue(BotStart start) => start.Catalogue ?? CatalogueOf(start, Settings(start));

    /// <inheritdoc/>
    public ServiceProvider OpenReading(BotStart start)
    {
        var services = new ServiceCollection();
        AddCommon(services, start, Settings(start));
        return services.BuildServiceProvider();
    }

    /// <inheritdoc/>
    public IReadOnlyList<FeedStanding>? Standings(BotStart start) => FeedStandings.Ask<IReadOnlyList<FeedStanding>?>(
        start, "feeds", s => s.All(), nothing: null);

    /// <inheritdoc/>
    public IReadOnlyList<PollRecord> Polls(BotStart start, string feedId) => FeedStandings.Ask<IReadOnlyList<PollRecord>>(
        start, "polls " + feedId, s => s.Polls(feedId), nothing: []);

    /// <inheritdoc/>
    public void Backup(BotStart start, string target)
    {
        if (!File.Exists(start.Data.Database))
        {
            throw new BadInputException($"There is no store in {start.Data.Path}; nothing was copied. Name the folder with --data.");
        }

        using var held = DataFolderLock.TryTake(start.Data);
        if (held is null)
        {
            ControlClient.Backup(start.Data, target);
            return;
        }

        using var store = new LiteStore(new LiteStoreOptions(start.Data.Database));
        store.Backup(target);
    }

    /// <inheritdoc/>
    public void Restore(BotStart start, string source)
    {
        using var held = DataFolderLock.Take(start.Data.Ready());
        StoreRestore.Run(source, start.Data.Database);
    }

    /// <inheritdoc/>
    public string? Trouble(BotStart start)
    {
        try
        {
            var answer = ControlClient.Ask(start.Data, "health");
            return answer == "ok" ? null : answer["error ".Length..];
        }
        catch (BadInputException e)
        {
            return e.Message;
        }
    }

    private static void AddCommon(ServiceCollection services, BotStart start, BotSettings settings)
    {
        services.AddSingleton(start.Time ?? TimeProvider.System);
        services.AddSingleton(settings);
        services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Information)
            .AddSimpleConsole(o =>
            {
                o.SingleLine = true;
                o.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            })
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddFeeds(start.Catalogue ?? CatalogueOf(start, settings)).AddPolling(settings).AddReading().AddCards();
    }

    private BotSettings Settings(BotStart start) => start.ThrowAway
        ? SettingsReader.Defaults with { Polling = OneAtATime }
        : SettingsReader.Read(start.Data, start.Config, warn);

    /// <summary>A throw-away bot is for showing: feeds in the catalogue's order, so that each run prints the same.</summary>
    private static PollingOptions OneAtATime => new() { Concurrency = 1 };

    private static FeedCatalogue CatalogueOf(BotStart start, BotSettings settings)
    {
        IReadOnlyList<string> files = settings.Catalogue.Count > 0
            ? settings.Catalogue
            : [Path.Combine(AppContext.BaseDirectory, "feeds", "telecom.json")];
        return new FeedCatalogue(files, start.Data.OwnFeeds);
    }
}

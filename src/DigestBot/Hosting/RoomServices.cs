using DigestBot.Cards;
using DigestBot.Chat.Console;
using DigestBot.Chat.Discord;
using DigestBot.Chat.Discord.Wire;
using DigestBot.Chat.Telegram;
using DigestBot.Chat.Telegram.Webhook;
using DigestBot.Cli;
using DigestBot.Commands;
using DigestBot.Delivery;
using DigestBot.Digests;
using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Reading.Discovery;
using DigestBot.Reading.FullText;
using DigestBot.Search;
using DigestBot.Storage;
using DigestBot.Storage.LiteDb;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Subscriptions;
using DigestBot.Tracing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Hosting;

/// <summary>One AddX a room: what of it is shared, and which of its types stand behind which interface.</summary>
internal static class RoomServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services, FeedCatalogue catalogue) => services.AddSingleton(catalogue);

    public static IServiceCollection AddPolling(this IServiceCollection services, BotSettings settings) => services
        .AddSingleton(settings.Polling)
        .AddSingleton(Random.Shared)
        .AddSingleton<HttpFeedFetcher>()
        .AddSingleton<FileFeedFetcher>()
        .AddSingleton<IFeedFetcher, FeedFetcher>()
        .AddSingleton<PollSchedule>()
        .AddSingleton<PollBackoff>()
        .AddSingleton<ForgottenFeeds>()
        .AddSingleton<StateAfter>();

    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<FeedParser>()
        .AddSingleton(new FullTextOptions())
        .AddSingleton<IPageFetcher, PageFetcher>()
        .AddSingleton<FullTextReader>()
        .AddSingleton<FeedDiscovery>();

    public static IServiceCollection AddCards(this IServiceCollection services) => services.AddSingleton<CardWriter>();

    public static IServiceCollection AddStorage(this IServiceCollection services, BotStart start, BotSettings settings) => services
        .AddSingleton(new RetentionOptions { KeepArticles = settings.KeepArticles })
        .AddSingleton(start)
        .AddSingleton(start.Data)
        .AddSingleton<StoreOpening>()
        .AddSingleton(p => p.GetRequiredService<StoreOpening>().Store)
        .AddSingleton<ITransactions>(p => p.GetRequiredService<LiteStore>())
        .AddSingleton<IFeedStateStore, LiteFeedStateStore>()
        .AddSingleton<IPollHistory, LitePollHistory>()
        .AddSingleton<LiteStoryStore>()
        .AddSingleton<IStoryStore>(p => p.GetRequiredService<LiteStoryStore>())
        .AddSingleton(p => p.GetRequiredService<LiteStoryStore>().Changes)
        .AddSingleton(p => p.GetRequiredService<StoreOpening>().Index)
        .AddSingleton<LiteArticleStore>()
        .AddSingleton<IArticleStore>(p => p.GetRequiredService<LiteArticleStore>())
        .AddSingleton(p => p.GetRequiredService<LiteArticleStore>().Log)
        .AddSingleton<ISubscriptionStore, LiteSubscriptionStore>()
        .AddSingleton<IOutboxStore, LiteOutboxStore>()
        .AddSingleton<IChatStore, LiteChatStore>()
        .AddSingleton<ITelegramState, LiteTelegramState>()
        .AddSingleton<LiteDiscordState>()
        .AddSingleton<IDiscordState>(p => p.GetRequiredService<LiteDiscordState>())
        .AddSingleton<IGatewayState>(p => p.GetRequiredService<LiteDiscordState>());

    public static IServiceCollection AddStories(this IServiceCollection services) => services
        .AddSingleton(new MatchOptions())
        .AddSingleton<StoryMatcher>()
        .AddSingleton<StoryMerger>()
        .AddSingleton<IItemTracer, ItemTracer>();

    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<IndexKeeper>()
        .AddSingleton<ScanSearch>()
        .AddSingleton<PartySuggestions>()
        .AddSingleton<IStorySearch, IndexSearch>();

    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddSingleton<FeedLookup>()
        .AddSingleton(p => new DigestComposer(p.GetRequiredService<FeedLookup>().Find, p.GetRequiredService<TimeProvider>()));

    public static IServiceCollection AddDelivery(this IServiceCollection services, BotSettings settings) => services
        .AddSingleton(settings.Delivery)
        .AddSingleton<SendBackoff>()
        .AddSingleton<IReadOnlyList<IChannel>>(p => [.. p.GetServices<IChannel>()])
        .AddSingleton<IStoryDeliveries, OutboxDeliveries>()
        .AddSingleton<OutboxFiller>()
        .AddSingleton<EditFiller>()
        .AddSingleton<DeliveryLoop>();

    public static IServiceCollection AddConsole(this IServiceCollection services) => services
        .AddSingleton(_ => ConsoleRenderer.ForTerminal(StandardStreams.Output))
        .AddSingleton<IChannel, ConsoleChannel>();

    public static IServiceCollection AddCommands(this IServiceCollection services, BotSettings settings)
    {
        services
            .AddSingleton(new AccessPolicy(settings.Access.Open, [.. settings.Access.Owners], [.. settings.Access.AllowedChats]))
            .AddSingleton<CommandLimiter>()
            .AddSingleton<LongQueries>()
            .AddSingleton<MeantParties>()
            .AddSingleton<IFeedTrial, FeedTrials>()
            .AddSingleton<CommandDesk>();
        foreach (var command in typeof(ICommand).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ICommand)) && !t.IsAbstract))
        {
            services.AddSingleton(typeof(ICommand), command);
        }

        return services;
    }

    public static IServiceCollection AddTelegram(this IServiceCollection services, BotSettings settings)
    {
        if (settings.Telegram.Token is not { } token)
        {
            return services;
        }

        services
            .AddSingleton(new TelegramConnection(token, settings.Telegram.ApiUrl))
            .AddSingleton(new TelegramPace(settings.Delivery.TelegramPerSecond, settings.Delivery.TelegramPerChatPerSecond, settings.Delivery.TelegramPerGroupPerMinute))
            .AddSingleton<IChannel, TelegramChannel>()
            .AddSingleton<TelegramMenu>()
            .AddSingleton<TelegramAnswers>()
            .AddSingleton<TelegramDispatcher>()
            .AddSingleton<TelegramUpdates>()
            .AddSingleton<TelegramTurns>();
        return settings.Telegram.Webhook is { } webhook
            ? services.AddSingleton(webhook).AddSingleton<TelegramWebhook>().AddSingleton<IListener>(p => p.GetRequiredService<TelegramWebhook>())
            : services.AddSingleton<IListener, TelegramListener>();
    }

    public static IServiceCollection AddDiscord(this IServiceCollection services, BotSettings settings) => settings.Discord.Token is not { } token
        ? services
        : services
            .AddSingleton(new DiscordOptions(token, settings.Discord.ApiUrl))
            .AddSingleton<RestCaller>()
            .AddSingleton<DiscordRest>()
            .AddSingleton<DiscordGateway>();

    public static IServiceCollection AddBot(this IServiceCollection services) => services
        .AddSingleton<IFeedSink, Intake>()
        .AddSingleton<FeedPoll>()
        .AddSingleton<PollRound>()
        .AddSingleton<PollLoop>()
        .AddSingleton<Heartbeat>()
        .AddSingleton<FeedStandings>()
        .AddSingleton<ControlServer>()
        .AddSingleton<IBotRunner, BotRunner>();
}

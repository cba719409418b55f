using DigestBot.Storage.LiteDb;

namespace DigestBot.Tests.Support;

/// <summary>The real stores on a database in memory.</summary>
internal sealed class MemoryStores : IDisposable
{
    public MemoryStores(Action<string>? explain = null)
    {
        Database = new LiteStore(new LiteStoreOptions(Path: null) { Explain = explain });
        Stories = new LiteStoryStore(Database);
        Articles = new LiteArticleStore(Database);
        Outbox = new LiteOutboxStore(Database);
        Subscriptions = new LiteSubscriptionStore(Database);
        States = new LiteFeedStateStore(Database);
        History = new LitePollHistory(Database);
    }

    public LiteStore Database { get; }

    public LiteStoryStore Stories { get; }

    public LiteArticleStore Articles { get; }

    public LiteOutboxStore Outbox { get; }

    public LiteSubscriptionStore Subscriptions { get; }

    public LiteFeedStateStore States { get; }

    public LitePollHistory History { get; }

    public void Dispose() => Database.Dispose();
}

using DigestBot.Subscriptions;

namespace DigestBot.Storage.LiteDb;

/// <summary>What chats prefer, in LiteDB.</summary>
/// <param name="store">The database.</param>
public sealed class LiteChatStore(LiteStore store) : IChatStore
{
    internal const string CollectionName = "chats";

    private readonly LiteRows<ChatRow> _rows = store.Collection<ChatRow>(CollectionName);

    /// <inheritdoc/>
    public ChatPreferences? Find(string channel, string chat) =>
        _rows.Find(SubscriptionRow.PlaceOf(channel, chat)) is { } row ? new ChatPreferences(channel, chat, row.Language, row.TimeZone) : null;

    /// <inheritdoc/>
    public void Save(ChatPreferences chat) => store.Run(() => _rows.Upsert(new ChatRow
    {
        Id = SubscriptionRow.PlaceOf(chat.Channel, chat.Chat),
        Language = chat.Language,
        TimeZone = chat.TimeZone,
    }));
}

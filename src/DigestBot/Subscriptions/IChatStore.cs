namespace DigestBot.Subscriptions;

/// <summary>Keeps what chats prefer.</summary>
public interface IChatStore
{
    /// <summary>What a chat prefers; null = it has said nothing.</summary>
    ChatPreferences? Find(string channel, string chat);

    /// <summary>Keeps it.</summary>
    void Save(ChatPreferences chat);
}

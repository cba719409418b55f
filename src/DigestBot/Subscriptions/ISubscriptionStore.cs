namespace DigestBot.Subscriptions;

/// <summary>Keeps subscriptions. Looking for those that are due costs what is due, not what there is.</summary>
public interface ISubscriptionStore
{
    /// <summary>All of them.</summary>
    IReadOnlyList<Subscription> All();

    /// <summary>One of them; null when there is none of that id.</summary>
    Subscription? Find(string id);

    /// <summary>Those of a chat, in the order in which they were made.</summary>
    IReadOnlyList<Subscription> OfChat(string channel, string chat);

    /// <summary>The ids of those of a platform that take each story at once, paused ones aside.</summary>
    IReadOnlyList<string> AtOnce(string channel);

    /// <summary>The ids of those of a platform whose digest is due, the longest due first, paused ones aside.</summary>
    IReadOnlyList<string> Due(string channel, DateTimeOffset now, int limit);

    /// <summary>Keeps a new or changed one.</summary>
    void Save(Subscription subscription);

    /// <summary>Gives a chat's subscriptions, and what it prefers, to the chat that it became.</summary>
    void MoveChat(string channel, string chat, string to);

    /// <summary>Removes one; its id is not given again.</summary>
    void Remove(string id);
}

namespace DigestBot.Subscriptions;

/// <summary>Keeps subscriptions.</summary>
public interface ISubscriptionStore
{
    /// <summary>All of them.</summary>
    IReadOnlyList<Subscription> All();

    /// <summary>One of them; null when there is none of that id.</summary>
    Subscription? Find(string id);

    /// <summary>Keeps a new or changed one.</summary>
    void Save(Subscription subscription);
}

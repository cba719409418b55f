namespace DigestBot.Chat.Telegram;

/// <summary>What must outlive the process: how far updates were fetched, and those that were not handled yet.</summary>
public interface ITelegramState
{
    /// <summary>The id from which to fetch; 0 = from the oldest.</summary>
    int Offset { get; }

    /// <summary>The menu that Telegram was told of last; null = none.</summary>
    string? Menu { get; set; }

    /// <summary>The secret of the webhook that we made; null = none.</summary>
    string? WebhookSecret { get; set; }

    /// <summary>
    /// Keeps fetched updates and moves the offset past them, in one; only then may Telegram forget them. One of the last few hundred that
    /// is told again is left out.
    /// </summary>
    void Take(IReadOnlyList<(int Id, string Json)> updates);

    /// <summary>Updates that were not handled, in order.</summary>
    IReadOnlyList<(int Id, string Json)> Pending();

    /// <summary>Forgets a handled update.</summary>
    void Done(int id);
}

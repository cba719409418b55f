namespace DigestBot.Commands;

/// <summary>Who may ask something.</summary>
public enum CommandRight
{
    /// <summary>Whoever may use the bot.</summary>
    Everyone,

    /// <summary>Who may change the settings of the chat.</summary>
    Admins,

    /// <summary>Who owns the bot.</summary>
    Owners,
}

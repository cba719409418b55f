namespace DigestBot.Chat.Discord.Wire;

/// <summary>Whom a 429 means.</summary>
internal enum LimitScope
{
    /// <summary>This bot, in this channel or on this route.</summary>
    User,

    /// <summary>Everybody in this channel together: no fault of the bot's, and not counted against it.</summary>
    Shared,

    /// <summary>This bot, whatever it calls.</summary>
    Global,
}

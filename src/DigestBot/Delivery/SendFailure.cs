namespace DigestBot.Delivery;

/// <summary>Why a platform did not take a message, as far as that says what to do next.</summary>
public enum SendFailure
{
    /// <summary>Too many messages: wait as long as the platform says.</summary>
    Flood,

    /// <summary>The bot may not write to the chat (blocked, removed, chat deleted): nothing more goes there.</summary>
    ChatClosed,

    /// <summary>The chat has a new id.</summary>
    ChatMoved,

    /// <summary>The thread is gone; the chat itself is there.</summary>
    ThreadGone,

    /// <summary>This message will never be taken.</summary>
    Refused,

    /// <summary>The connection ended before the answer: the message may have arrived.</summary>
    Unknown,
}

namespace DigestBot.Chat.Discord.Wire;

/// <summary>What the gateway's close codes ask for. Those not named here, and none at all, mean: go on with the session.</summary>
internal static class CloseCodes
{
    /// <summary>Ends the session; for a session that is over.</summary>
    public const int Done = 1000;

    /// <summary>Ours for a connection that is no good any more: the session stays.</summary>
    public const int Abandoned = 4900;

    /// <summary>Whether the session is over, so that a new one must be begun.</summary>
    public static bool IsSessionOver(int code) => code is 4007 or 4009; // a wrong number, a session that timed out

    /// <summary>Why asking again is in vain; null = it is not.</summary>
    public static string? Refusal(int code) => code switch
    {
        4004 => WrongToken,
        4010 => "Discord closes the gateway with 4010 (invalid shard), though the bot names none. Check Discord:ApiUrl",
        4011 => "Discord closes the gateway with 4011: the bot of Discord:Token is in more servers than one connection may serve. Remove it from some",
        4012 => "Discord closes the gateway with 4012: it does not speak version 10 any more. Check Discord:ApiUrl, and whether there is a newer digestbot",
        4013 => "Discord closes the gateway with 4013 (invalid intents). Check Discord:ApiUrl, and whether there is a newer digestbot",
        4014 => "Discord closes the gateway with 4014: the bot of Discord:Token may not have the intents that it asks for. See its page in the developer portal",
        _ => null,
    };

    /// <summary>What to do about a token that Discord does not know.</summary>
    public const string WrongToken =
        "Discord refuses the bot: Discord:Token is wrong or was reset. Take a new one from the bot's page in Discord's developer portal and start again";
}

namespace DigestBot.Chat.Discord.Wire;

/// <summary>Discord will not have this bot, however often it asks: the token is wrong, or the bot asks for what it may not have.</summary>
internal sealed class RefusedTokenException(string message) : Exception(message);

namespace DigestBot.Chat.Discord.Wire;

/// <summary>What the bot is in the developer portal.</summary>
/// <param name="Id">Commands are registered under it.</param>
/// <param name="Name">As people see it.</param>
internal sealed record Application(string Id, string? Name = null);

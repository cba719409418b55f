namespace DigestBot.Chat.Discord.Wire;

/// <summary>A new thread of a forum.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Message">The first message; without a nonce, which forums do not know.</param>
/// <param name="AppliedTags">At most five ids.</param>
/// <param name="AutoArchiveDuration">Minutes without a message: 60, 1440, 4320 or 10080. Null = as the forum has it.</param>
internal sealed record ForumPost(string Name, MessageBody Message, IReadOnlyList<string>? AppliedTags = null, int? AutoArchiveDuration = null);

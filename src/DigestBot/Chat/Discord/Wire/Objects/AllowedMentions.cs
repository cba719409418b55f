namespace DigestBot.Chat.Discord.Wire;

/// <summary>Whom a message may notify. What feeds and people write must never ring a whole server.</summary>
/// <param name="Parse">Kinds that are read out of the text: roles, users, everyone.</param>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse)
{
    /// <summary>Nobody.</summary>
    public static AllowedMentions None { get; } = new([]);
}

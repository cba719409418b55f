namespace DigestBot.Commands;

/// <summary>Who may use the bot. Private by default: owners, and the chats that they allowed.</summary>
/// <param name="Open">Whether everyone may.</param>
/// <param name="Owners">Like <c>telegram:123</c>.</param>
/// <param name="AllowedChats">Likewise.</param>
public sealed record AccessPolicy(bool Open, IReadOnlyCollection<string> Owners, IReadOnlyCollection<string> AllowedChats)
{
    /// <summary>Whether a person owns the bot.</summary>
    public bool IsOwner(string channel, string user) => Owners.Contains(channel + ":" + user, StringComparer.Ordinal);

    /// <summary>Whether a person may use the bot in a chat.</summary>
    public bool Allows(string channel, string chat, string user) =>
        Open || IsOwner(channel, user) || AllowedChats.Contains(channel + ":" + chat, StringComparer.Ordinal) || AllowedChats.Contains(channel + ":" + user, StringComparer.Ordinal);
}

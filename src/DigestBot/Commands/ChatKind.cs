namespace DigestBot.Commands;

/// <summary>What kind of place a command comes from.</summary>
public enum ChatKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    /// <summary>Several people.</summary>
    Group,

    /// <summary>A place where admins write and others read.</summary>
    Channel,
}

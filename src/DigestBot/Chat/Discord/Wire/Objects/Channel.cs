namespace DigestBot.Chat.Discord.Wire;

/// <summary>A channel or thread, as far as the bot looks at it.</summary>
internal sealed record Channel
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>See <see cref="ChannelType"/>.</summary>
    public required int Type { get; init; }

    /// <summary>Null in private messages.</summary>
    public string? GuildId { get; init; }

    /// <summary>Null in private messages.</summary>
    public string? Name { get; init; }

    /// <summary>Of a thread: the channel that it is in.</summary>
    public string? ParentId { get; init; }

    /// <summary>In interactions: what the one who asks may do in it, as bits in a decimal number.</summary>
    public string? Permissions { get; init; }

    /// <summary>Of a forum: its tags.</summary>
    public IReadOnlyList<ForumTag>? AvailableTags { get; init; }

    /// <summary>Of a thread.</summary>
    public ThreadState? ThreadMetadata { get; init; }

    /// <summary>Of a thread just begun in a forum: its first message.</summary>
    public Message? Message { get; init; }

    /// <summary>Bits; 16 = a forum in which a post must have a tag.</summary>
    public int Flags { get; init; }
}

/// <param name="Id">Its id.</param>
/// <param name="Name">As people see it.</param>
internal sealed record ForumTag(string Id, string Name);

/// <param name="Archived">Out of sight; a message wakes it up.</param>
/// <param name="Locked">Only moderators write.</param>
internal sealed record ThreadState(bool Archived, bool Locked = false);

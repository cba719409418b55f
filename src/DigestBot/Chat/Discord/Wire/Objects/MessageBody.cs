namespace DigestBot.Chat.Discord.Wire;

/// <summary>A message to be created or edited. Null leaves a part out, or as it is; an empty list or text takes it away.</summary>
internal sealed record MessageBody
{
    /// <summary>At most 2,000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>At most ten, 6,000 characters in all.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>At most five action rows.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Nobody, unless said.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    /// <summary>Bits of <see cref="MessageFlags"/>.</summary>
    public int? Flags { get; init; }

    /// <summary>At most 25 characters. For new messages in channels only.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether a second message of the same nonce within some minutes is answered by the first one. For new messages in channels only.</summary>
    public bool? EnforceNonce { get; init; }
}

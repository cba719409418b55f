namespace DigestBot.Digests;

/// <summary>The words in which an item's way is told; a part of <see cref="TextsFile"/>.</summary>
internal sealed record WhyTexts
{
    /// <summary>A sentence.</summary>
    public required string Hint { get; init; }

    /// <summary>{0} = what was asked for.</summary>
    public required string Unknown { get; init; }

    /// <summary>A sentence.</summary>
    public required string Deleted { get; init; }

    /// <summary>{0} = a feed and when it was read, or its trouble.</summary>
    public required string SiteFeed { get; init; }

    /// <summary>{0} = a time and a feed.</summary>
    public required string Fetched { get; init; }

    /// <summary>{0} = a time.</summary>
    public required string Edited { get; init; }

    /// <summary>A sentence.</summary>
    public required string NotShown { get; init; }

    /// <summary>{0} = its id and sources.</summary>
    public required string Story { get; init; }

    /// <summary>A sentence.</summary>
    public required string Began { get; init; }

    /// <summary>{0} = a story with its score.</summary>
    public required string Nearest { get; init; }

    /// <summary>Why it was merged.</summary>
    public required string SameLink { get; init; }

    /// <summary>Likewise.</summary>
    public required string SameTitle { get; init; }

    /// <summary>Likewise.</summary>
    public required string SameEvent { get; init; }

    /// <summary>{0} = a score.</summary>
    public required string Alike { get; init; }

    /// <summary>{0} = a story.</summary>
    public required string Moved { get; init; }

    /// <summary>{0} = a story.</summary>
    public required string Parted { get; init; }

    /// <summary>{0} = names, days and amounts.</summary>
    public required string Shared { get; init; }

    /// <summary>{0} = a time.</summary>
    public required string Sent { get; init; }

    /// <summary>Said of what was sent.</summary>
    public required string Silent { get; init; }

    /// <summary>Said of a message.</summary>
    public required string Queued { get; init; }

    /// <summary>{0} = why.</summary>
    public required string Failing { get; init; }

    /// <summary>{0} = a time.</summary>
    public required string GivenUp { get; init; }

    /// <summary>{0} = a part of a filter.</summary>
    public required string Unwanted { get; init; }

    /// <summary>Said of a story.</summary>
    public required string Passed { get; init; }

    /// <summary>Said of where a chat is.</summary>
    public required string Off { get; init; }
}

namespace DigestBot.Reading;

/// <summary>One entry of a feed, cleaned: links absolute, HTML safe to show, dates read.</summary>
public sealed record FeedItem
{
    /// <summary>
    /// What makes the item the same at the next poll: the feed's own id, else the canonical link, else a hash of what it says.
    /// Never empty. Unique within one feed unless the feed repeats an item.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The page of the item, absolute, http or https.</summary>
    public string? Url { get; init; }

    /// <summary>One line of plain text: tags gone, entities decoded, spaces collapsed.</summary>
    public string? Title { get; init; }

    /// <summary>The full text as sanitised HTML, when the feed carries one.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>The short text (RSS description, Atom summary) as sanitised HTML.</summary>
    public string? Summary { get; init; }

    /// <summary>First publication, or the last change where the feed names no other date. In the zone the feed wrote.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The last change, when the feed says.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Whether a date lay in the future when the feed was fetched and was set back to that moment.</summary>
    public bool IsDateSetBack { get; init; }

    /// <summary>The item's own authors; those of the feed are not repeated here.</summary>
    public IReadOnlyList<FeedAuthor> Authors { get; init; } = [];

    /// <summary>Categories, keywords and subjects, each once, in the feed's order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Files that come with the item.</summary>
    public IReadOnlyList<FeedAttachment> Attachments { get; init; } = [];

    /// <summary>The item's own language tag, when it differs from or is given beside the feed's.</summary>
    public string? Language { get; init; }
}

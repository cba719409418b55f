namespace DigestBot.Cards;

/// <summary>One item of news as text: what a card is made from.</summary>
public sealed record Article
{
    /// <summary>The caller's name for it; comes back as <see cref="Card.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The headline as published; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Plain text, paragraphs apart by line breaks. May be empty, never null.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 639-1 code as stated by the source; null = detect it.</summary>
    public string? Language { get; init; }

    /// <summary>ISO 639-1 code of what its publisher mostly writes in; taken where a short text leaves a choice. Null = unknown.</summary>
    public string? LikelyLanguage { get; init; }

    /// <summary>
    /// When it was published, in the publisher's own offset: the day that "yesterday" counts from.
    /// Null leaves relative dates unresolved.
    /// </summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Id of the feed it came from; null when it came from none.</summary>
    public string? Feed { get; init; }

    /// <summary>Where it can be read in full; null when unknown.</summary>
    public string? Url { get; init; }
}

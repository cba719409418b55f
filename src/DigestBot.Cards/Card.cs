namespace DigestBot.Cards;

/// <summary>
/// What an article says, free of its language: parties, dates and action have ids or ISO values, and each points at the words
/// it was read from.
/// </summary>
public sealed record Card
{
    /// <summary>The id of the article.</summary>
    public required string Id { get; init; }

    /// <summary>ISO 639-1 code of the article's language; <c>und</c> when it cannot be told.</summary>
    public required string Language { get; init; }

    /// <summary>At most 140 characters, kicker and site name taken off. Empty only for an article without words.</summary>
    public required string Headline { get; init; }

    /// <summary>One or two sentences of the article, word for word. May be empty.</summary>
    public required string Summary { get; init; }

    /// <summary>The day of publication; null when neither the article nor its dateline tells.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What happened and when.</summary>
    public required CardEvent Event { get; init; }

    /// <summary>Everyone named, in order of first mention.</summary>
    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>Every date expression in title and text, in order.</summary>
    public required IReadOnlyList<FoundDate> Dates { get; init; }

    /// <summary>Topic ids, strongest first; see <see cref="Events.Topics"/>.</summary>
    public required IReadOnlyList<string> Topics { get; init; }
}

namespace DigestBot.Search;

/// <summary>What somebody looks for. Everything given must hold.</summary>
public sealed record StoryQuery
{
    /// <summary>Words; all of them must occur, accents and case aside. Empty = any story.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Party ids, one of which must take part. Empty = any party.</summary>
    public IReadOnlyCollection<string> Parties { get; init; } = [];

    /// <summary>The first day on which the story was published.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which the story was published.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A language in which somebody must have reported it.</summary>
    public string? Language { get; init; }

    /// <summary>The action.</summary>
    public string? Action { get; init; }

    /// <summary>At most so many. Default 20.</summary>
    public int Limit { get; init; } = 20;
}

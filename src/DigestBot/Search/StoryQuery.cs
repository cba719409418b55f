namespace DigestBot.Search;

/// <summary>What somebody looks for. Everything given must hold.</summary>
public sealed record StoryQuery
{
    /// <summary>
    /// Words; all of them must occur, accents, case and endings aside. Also <c>"a phrase"</c>, <c>-without</c>, <c>begin*</c>,
    /// <c>party:RU</c>, <c>country:RU</c>, <c>from:2026-01</c>, <c>to:2026-01-31</c>, <c>action:spectrum</c>, <c>lang:es</c>,
    /// <c>topic:5g</c>, <c>feed:ru-mincifry</c> (or <c>source:</c>); <c>-party:BR</c> and the like leave out. What makes no sense so is words. Empty = any story, the newest first. The first 2,000
    /// characters count.
    /// </summary>
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

    /// <summary>Where an earlier page of the same query ended; null, or one that cannot be read = from the best on.</summary>
    public string? Cursor { get; init; }
}

namespace DigestBot.Digests;

/// <summary>What a reader gets: stories in their language, every word ready to be shown. Platforms only lay it out.</summary>
public sealed record Digest
{
    /// <summary>ISO 639-1 code of the reader's language.</summary>
    public required string Language { get; init; }

    /// <summary>What stands above it; null in a part that goes on where another ended.</summary>
    public string? Title { get; init; }

    /// <summary>How many stories and sources, in words; null in a part and without stories.</summary>
    public string? Subtitle { get; init; }

    /// <summary>What is to be told before the stories ("Delivery was paused …"); null = nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The stories, the most important first. Empty = nothing new.</summary>
    public required IReadOnlyList<DigestStory> Stories { get; init; }

    /// <summary>How many stories were left out, in words; null when none was.</summary>
    public string? More { get; init; }

    /// <summary>What to show when there is no story.</summary>
    public string? Nothing { get; init; }
}

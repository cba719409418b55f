namespace DigestBot.Reading.FullText;

/// <summary>How much is done for the full text of an item.</summary>
public sealed record FullTextOptions
{
    /// <summary>Pages asked for in one poll of one feed; further items keep the feed's own text. Default 10.</summary>
    public int PagesPerPoll { get; init; } = 10;

    /// <summary>The longest time for all pages of one poll. Default 2 minutes.</summary>
    public TimeSpan PollLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Bytes of a page that are looked at; what follows is cut. Default 2 MB.</summary>
    public int MaxPageBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>The longest time for finding the article in a page. Default 10 seconds.</summary>
    public TimeSpan ExtractionLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Extractions that may go on unheeded past their limit; while there are so many, no page is looked at. Default 2.</summary>
    public int MaxAbandoned { get; init; } = 2;
}

namespace DigestBot.Stories.Matching;

/// <summary>
/// When two reports are taken for one story. Measured on news translated into 16 languages and on look-alikes of one ministry; a
/// wrong merge hides news, so that each bound is on the careful side of what measured best.
/// </summary>
public sealed record MatchOptions
{
    /// <summary>Days between two reports of one story at most. Default 4.</summary>
    public int WindowDays { get; init; } = 4;

    /// <summary>Articles compared with: the newest so many. Default 2,000, a week of 155 feeds; up to twice as many are in memory, some 20 MB.</summary>
    public int Articles { get; init; } = 2000;

    /// <summary>The least score of a story that is clearly ahead of the next one. Default 0.1; 0 = nothing in common, 1 = the same.</summary>
    public double Least { get; init; } = 0.1;

    /// <summary>How far ahead that is. Default 2 times.</summary>
    public double Ahead { get; init; } = 2;

    /// <summary>The score that is enough by itself. Default 0.26.</summary>
    public double Enough { get; init; } = 0.26;

    /// <summary>The least score while few stories are near, so that being ahead of the next one proves nothing. Default 0.12.</summary>
    public double LeastAmongFew { get; init; } = 0.12;

    /// <summary>
    /// The least likeness of words with each report in the article's own language: there, names and numbers alone do not tell two
    /// sessions of one hearing apart. Independent reports of one event have 0.26 and more, of one affair up to 0.23. Default 0.31.
    /// </summary>
    public double LeastInOneLanguage { get; init; } = 0.31;

    /// <summary>
    /// The same of two items of one feed: a publisher tells of one event once, and of its other business in the same words. Default 0.6.
    /// </summary>
    public double LeastInOneFeed { get; init; } = 0.6;

    /// <summary>The least evidence in absolute terms, in nats: short texts are alike by chance. Default 5.</summary>
    public double LeastEvidence { get; init; } = 5;

    /// <summary>What is left of a score when both name a day of the event and not the same. Default 0.6.</summary>
    public double OtherDay { get; init; } = 0.6;

    /// <summary>What is left of a score when both name an action and not the same. Default 0.8.</summary>
    public double OtherAction { get; init; } = 0.8;

    /// <summary>What is left of a score when each has two countries that act or more, and neither's are all among the other's: Brazil and the United States is not Mexico and the United States. Default 0.5.</summary>
    public double OtherCountries { get; init; } = 0.5;

    /// <summary>The least score with a second story that makes it worth asking whether the two are one. Default 0.2.</summary>
    public double Joins { get; init; } = 0.2;

    /// <summary>How much two stories that are one have in common at least, of what the reports of each have in common. Default 0.7.</summary>
    public double JoinsOfWithin { get; init; } = 0.7;

    /// <summary>What an edited report must have in common with its story to stay in it. Default 0.1.</summary>
    public double Stays { get; init; } = 0.1;

    /// <summary>How many times more a report must have in common with another story than with its own to be moved there. Default 1.1.</summary>
    public double Moves { get; init; } = 1.1;
}

namespace DigestBot.Stories.Matching;

/// <summary>How much two reports have in common, and what speaks against their being of one story.</summary>
internal sealed class Likeness(MatchOptions options, TraceIndex index, TraceProbe probe)
{
    private const float Light = 1; // nats added to either side, so that two words in common are no identity

    private readonly WordFrequencies _words = new();

    public void Learn(IndexedArticle article) => _words.Learn(article.Language, article.Words);

    /// <summary>What the probed article shares with another one, over the geometric mean of what either has.</summary>
    public float Score(IndexedArticle article, IndexedArticle other) =>
        probe.Worth(other) / MathF.Sqrt((probe.Mass + Light) * (index.Mass(other) + Light)) * (float)Agreement(article, other);

    /// <summary>Whether two texts in one language tell of two things: in other words, or by a ministry's template with other figures in it.</summary>
    public bool IsOther(IndexedArticle a, IndexedArticle b) =>
        a.Language == b.Language
        && ((a.Numbers.Length > 1 && b.Numbers.Length > 1 && !a.SharesNumber(b)) || _words.Similarity(a.Language, a.Words, b.Words) < Least(a, b));

    private double Least(IndexedArticle a, IndexedArticle b) => a.Feed is not null && a.Feed == b.Feed ? options.LeastInOneFeed : options.LeastInOneLanguage;

    private double Agreement(IndexedArticle a, IndexedArticle b) =>
        (a.EventDate is { } day && b.EventDate is { } other && day != other ? options.OtherDay : 1)
        * (a.Countries.Length > 1 && b.Countries.Length > 1 && !a.CountriesFit(b) ? options.OtherCountries : 1)
        * (a.Action is not null && b.Action is not null && a.Action != b.Action ? options.OtherAction : 1);
}

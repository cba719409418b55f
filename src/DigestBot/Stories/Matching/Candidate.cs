namespace DigestBot.Stories.Matching;

/// <summary>A story that an article may be of.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Nearest">The report that the article has most in common with.</param>
/// <param name="Best">That report's score.</param>
/// <param name="Second">The score of the next one.</param>
/// <param name="IsSingle">Whether the story has one report only.</param>
internal readonly record struct Candidate(long Story, IndexedArticle Nearest, float Best, float Second, bool IsSingle)
{
    /// <summary>The mean of the two best reports: to be like one of many proves little.</summary>
    public float Score => IsSingle ? Best : (Best + Second) / 2;

    /// <summary>The same with one more report weighed.</summary>
    public Candidate With(IndexedArticle report, float score) => score > Best
        ? this with { Nearest = report, Best = score, Second = Best }
        : this with { Second = MathF.Max(Second, score) };
}

namespace DigestBot.Stories.Matching;

/// <summary>A story that an article may be of.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Nearest">The report that the article has most in common with.</param>
/// <param name="Best">That report's score.</param>
/// <param name="Score">What the story is ranked by.</param>
internal readonly record struct Candidate(long Story, IndexedArticle Nearest, float Best, float Score)
{
    /// <summary>The same with one more report weighed.</summary>
    public Candidate With(IndexedArticle report, float score) => score > Best ? this with { Nearest = report, Best = score } : this;
}

namespace DigestBot.Stories.Matching;

/// <summary>How an article found its story by what it says.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Score">How much they have in common, 0 to 1.</param>
/// <param name="Nearest">The report that it has most in common with.</param>
/// <param name="RunnerUp">The score of the next story; 0 = there was none.</param>
/// <param name="RunnerUpStory">That story; null = there was none.</param>
/// <param name="Evidence">What they share, the weightiest first.</param>
/// <param name="Joins">Other stories that it shows to be the same one.</param>
internal sealed record Match(
    long Story, double Score, IndexedArticle Nearest, double RunnerUp, long? RunnerUpStory, IReadOnlyList<MatchEvidence> Evidence, IReadOnlyList<long> Joins);

using DigestBot.Stories.Matching;

namespace DigestBot.Stories;

/// <summary>Why an article is in the story it is in; kept with the article, so that it can be told later.</summary>
/// <param name="At">When it was decided.</param>
/// <param name="Kind">How.</param>
/// <param name="Story">The story's id at that time.</param>
public sealed record StoryDecision(DateTimeOffset At, DecisionKind Kind, long Story)
{
    /// <summary>How much it had in common with the story, 0 to 1; 0 when a key decided.</summary>
    public double Score { get; init; }

    /// <summary>The score of the next story; of one that is begun, of the nearest story, which was not near enough. 0 = none was near.</summary>
    public double RunnerUp { get; init; }

    /// <summary>That story's id at that time; null = none was near.</summary>
    public long? RunnerUpStory { get; init; }

    /// <summary>The story that it was taken from; null = it was new.</summary>
    public long? From { get; init; }

    /// <summary>What it shares with the nearest report, the weightiest first.</summary>
    public IReadOnlyList<MatchEvidence> Evidence { get; init; } = [];

    /// <summary>Other stories that became one with it because this article belongs to all of them.</summary>
    public IReadOnlyList<long> Joined { get; init; } = [];

    /// <summary>Whether a key ties it to its story: what it says does not lead it away.</summary>
    public bool IsByKey => Kind is DecisionKind.Link or DecisionKind.Title or DecisionKind.Event;
}

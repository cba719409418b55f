namespace DigestBot.Reading;

/// <summary>A feed, or the reason why there is none. Exactly one of the two is set.</summary>
/// <param name="Feed">The feed; see <see cref="ReadFeed.Problem"/> for what was wrong but bearable.</param>
/// <param name="Error">One line for people: what it is and what to do about it.</param>
public sealed record FeedReadResult(ReadFeed? Feed, string? Error);

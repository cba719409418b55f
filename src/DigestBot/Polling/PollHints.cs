namespace DigestBot.Polling;

/// <summary>What a feed itself says about when to ask it.</summary>
/// <param name="Every">The shortest time between polls that it wants: the longer of <c>ttl</c> and <c>sy:updatePeriod</c> / <c>sy:updateFrequency</c>; null = it says nothing.</param>
/// <param name="Skip">When it does not want to be asked.</param>
public sealed record PollHints(TimeSpan? Every, SkipTimes Skip)
{
    /// <summary>A feed that says nothing.</summary>
    public static PollHints None { get; } = new(null, default);
}

namespace DigestBot.Stories;

/// <summary>
/// Which stories people would be shown otherwise than before, in the order in which they changed: what was sent can be edited in place.
/// A change is noted in the transaction that makes it, so that whoever remembers the last number read misses none after a crash.
/// New stories are no changes. The last 100,000 changes are kept.
/// </summary>
public interface IStoryChanges
{
    /// <summary>The number of the newest change, or one above it after an undone transaction; 0 = there was none. Asking costs nothing.</summary>
    long Newest { get; }

    /// <summary>The changes above a number, in order. A story that changed several times is there several times: read it once, as it is now.</summary>
    /// <param name="number">0 = from the oldest that is kept.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<StoryChange> After(long number, int limit);
}

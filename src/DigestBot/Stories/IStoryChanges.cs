namespace DigestBot.Stories;

/// <summary>
/// Which stories changed, in the order of their changes, kept in the same transactions as the stories themselves. Whoever derives
/// something from the stories remembers the last change it took in, and can go on from there after any crash.
/// </summary>
public interface IStoryChanges
{
    /// <summary>The number of the newest change, or one above it after an undone transaction; 0 = none yet. Asking costs nothing.</summary>
    long Latest { get; }

    /// <summary>The changes above a number, in order.</summary>
    /// <param name="number">0 = from the first that is kept.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<StoryChange> After(long number, int limit);

    /// <summary>A change by its number; null when it never was or is forgotten.</summary>
    StoryChange? Find(long number);

    /// <summary>The newest change; one of no story is kept when there was none.</summary>
    StoryChange Mark();

    /// <summary>Deletes the changes below a number. The change with that number must stay, or numbers would begin anew.</summary>
    void Forget(long below);
}

namespace DigestBot.Stories;

/// <summary>Keeps stories and the keys they are found by. Each look-up goes by an index; none walks the archive.</summary>
public interface IStoryStore
{
    /// <summary>The story that last had a key, and its day; null when none has.</summary>
    (Story Story, DateOnly KeyDay)? FindByKey(string key);

    /// <summary>A story by its id, or by the id of one that was merged into it.</summary>
    Story? Find(long id);

    /// <summary>Stories by their ids, in any order, in one look; those that were merged or deleted are left out.</summary>
    IReadOnlyList<Story> FindAll(IReadOnlyCollection<long> ids);

    /// <summary>The id that a story's id leads to, merges followed; null when it is gone.</summary>
    long? Current(long id);

    /// <summary>The highest id that a story ever had; 0 = there was none.</summary>
    long Newest();

    /// <summary>Keeps a new story.</summary>
    /// <returns>The story with its id.</returns>
    Story Add(Story story);

    /// <summary>Keeps a story that has changed.</summary>
    void Update(Story story);

    /// <summary>Marks a story as merged into another: it is not shown any more, and its id leads to the other one.</summary>
    void MergeInto(long loser, long winner);

    /// <summary>Notes that a story has these keys as of a day; a key leads to the last story that had it.</summary>
    void SetKeys(IReadOnlyList<StoryKey> keys, long story, DateOnly day, DateTimeOffset seenAt);

    /// <summary>Unmerged stories with an id above a given one, in order of id.</summary>
    /// <param name="id">0 = from the beginning.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<Story> After(long id, int limit);

    /// <summary>Unmerged stories of a span of days, the newest first, read a page at a time.</summary>
    IEnumerable<Story> Between(DateOnly from, DateOnly to);

    /// <summary>Deletes stories and keys seen before a time.</summary>
    void Purge(DateTimeOffset keepFrom);
}

using DigestBot.Stories;

namespace DigestBot.Delivery;

/// <summary>
/// The stories after a cursor, read once for all who stand near each other: ten thousand chats due at eight ask for the same ones. Kept
/// for two seconds, since stories change.
/// </summary>
internal sealed class StoryWindow(IStoryStore stories, TimeProvider time)
{
    /// <summary>Stories read at a time; bounds memory.</summary>
    public const int Size = 500;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private IReadOnlyList<Story> _held = [];
    private long _from = long.MaxValue;
    private long _readAt;

    /// <summary>The next stories after a cursor, in order of id, at most <see cref="Size"/>; none = there are none.</summary>
    public IReadOnlyList<Story> After(long cursor)
    {
        if (_from <= cursor && time.GetElapsedTime(_readAt) < Fresh)
        {
            var held = _held.Where(s => s.Id > cursor).ToList();
            if (held.Count > 0 || _held.Count < Size)
            {
                return held;
            }
        }

        (_held, _from, _readAt) = (stories.After(cursor, Size), cursor, time.GetTimestamp());
        return _held;
    }

    /// <summary>Forgets what was read.</summary>
    public void Forget() => _from = long.MaxValue;
}

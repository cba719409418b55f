namespace DigestBot.Reading;

/// <summary>Keys of <see cref="FeedNames"/> that stand for one thing, the best first. Made once: of most there is none in an item, which is seen at one look.</summary>
internal sealed class FeedKeys
{
    public FeedKeys(params string[] keys) => (Keys, Marks) = (keys, keys.Aggregate(0UL, (marks, key) => marks | MarkOf(key)));

    public string[] Keys { get; }

    /// <summary>The marks of all keys.</summary>
    public ulong Marks { get; }

    /// <summary>One of 64 bits; several keys have the same.</summary>
    public static ulong MarkOf(string key) => 1UL << (((key.Length * 5) + (key[^1] * 3) + key[0]) & 63);
}

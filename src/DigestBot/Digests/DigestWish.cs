namespace DigestBot.Digests;

/// <summary>What a reader wants of a digest.</summary>
public sealed record DigestWish
{
    /// <summary>Nothing in particular: all stories, in one list.</summary>
    public static DigestWish Any { get; } = new();

    /// <summary>Ids of parties whose stories come before others of as many sources. Default: none.</summary>
    public IReadOnlyCollection<string> Parties { get; init; } = [];

    /// <summary>Stories shown, the most important ones; the others are counted. 0 = all. Default 0.</summary>
    public int MaxStories { get; init; }

    /// <summary>With more stories than this, those of one action stand together under its name; 0 = never. Default 0.</summary>
    public int GroupFrom { get; init; }
}

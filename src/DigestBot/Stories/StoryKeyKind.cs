namespace DigestBot.Stories;

/// <summary>The facts by which reports are matched.</summary>
public enum StoryKeyKind
{
    /// <summary>The same page.</summary>
    Link,

    /// <summary>The same title in the same language.</summary>
    Title,

    /// <summary>The same parties doing the same thing on the same day.</summary>
    Event,
}

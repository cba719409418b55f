namespace DigestBot.Stories;

/// <summary>How an article came into its story.</summary>
public enum DecisionKind
{
    /// <summary>No story told of the same.</summary>
    Began,

    /// <summary>Another report has the same page.</summary>
    Link,

    /// <summary>Another report has the same title in the same language.</summary>
    Title,

    /// <summary>Another report tells of the same parties doing the same thing on the same day.</summary>
    Event,

    /// <summary>A report says the same, in whatever language.</summary>
    Alike,

    /// <summary>A later report showed that it has more in common with this story than with the one it was in.</summary>
    Moved,

    /// <summary>It was edited, and has nothing in common with its story any more; or it was left behind so.</summary>
    Left,
}

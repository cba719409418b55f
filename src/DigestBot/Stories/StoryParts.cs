namespace DigestBot.Stories;

/// <summary>What of a story changed, as far as people are shown it.</summary>
[Flags]
public enum StoryParts
{
    /// <summary>Nothing that is shown.</summary>
    None = 0,

    /// <summary>What happened: headline, summary, event, parties or topics of the card.</summary>
    Card = 1,

    /// <summary>Its reports: another one, one fewer, or another headline, language or link of one.</summary>
    Reports = 2,

    /// <summary>It was merged into another story, to which its id leads from now on.</summary>
    Merged = 4,
}

namespace DigestBot.Stories;

/// <summary>A fact by which two reports are known to be of one story.</summary>
/// <param name="Value">Short, of fixed length, safe as a database key.</param>
/// <param name="Kind">What the fact is.</param>
public sealed record StoryKey(string Value, StoryKeyKind Kind)
{
    /// <summary>
    /// How far apart in days two reports with the same key may be. A page keeps its address for good, but the title "Licence granted
    /// to …" comes back every month, and an event is reported within days.
    /// </summary>
    public int WindowDays => Kind == StoryKeyKind.Link ? 365 : 4;
}

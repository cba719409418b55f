namespace DigestBot.Reading.FullText;

/// <summary>A page, or the reason why there is none. Exactly one of the two is set.</summary>
/// <param name="Page">The page.</param>
/// <param name="Error">One line for people.</param>
public sealed record PageResult(FetchedPage? Page, string? Error)
{
    /// <summary>Whether the server asked to be left alone: none of its pages are to be asked for now.</summary>
    public bool LeaveHostAlone { get; init; }
}

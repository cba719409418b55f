namespace DigestBot.Reading.Discovery;

/// <summary>An address that a page names as a feed, or that may be one.</summary>
/// <param name="Address">Absolute, http or https, without user and password.</param>
/// <param name="Title">What the page calls it, one line; null = nothing.</param>
public sealed record FeedLink(string Address, string? Title)
{
    /// <summary>Whether it is the comments on the site or on one post: never what somebody who follows news wants.</summary>
    public bool IsComments { get; init; }

    /// <summary>How well it fits; the highest is tried first.</summary>
    internal int Fit { get; init; }
}

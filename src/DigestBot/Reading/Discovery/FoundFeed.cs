namespace DigestBot.Reading.Discovery;

/// <summary>The feed of a page.</summary>
/// <param name="Address">Where it is, with the user and password that the page was asked for with.</param>
/// <param name="Link">How the page named it.</param>
/// <param name="Feed">What it says.</param>
/// <param name="Others">What else the page names, in the order in which it would be taken; comments last.</param>
public sealed record FoundFeed(Uri Address, FeedLink Link, ReadFeed Feed, IReadOnlyList<FeedLink> Others);

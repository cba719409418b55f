using DigestBot.Polling;

namespace DigestBot.Reading;

/// <summary>A feed as read: what it says of itself, and its items in its own order.</summary>
public sealed record ReadFeed
{
    /// <summary>Family and version: <c>rss-2.0</c>, <c>rss-1.0</c>, <c>rss-0.91</c>, <c>atom-1.0</c>, <c>atom-0.3</c>, <c>json-feed-1.1</c>; a family alone where no version is given.</summary>
    public required string Format { get; init; }

    /// <summary>One line of plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The site that the feed belongs to, absolute.</summary>
    public string? HomePageUrl { get; init; }

    /// <summary>Sanitised HTML, mostly plain text.</summary>
    public string? Description { get; init; }

    /// <summary>The language tag as written, such as <c>ru</c> or <c>en-us</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The feed's authors or editors.</summary>
    public IReadOnlyList<FeedAuthor> Authors { get; init; } = [];

    /// <summary>What it says about when to ask it again.</summary>
    public PollHints Hints { get; init; } = PollHints.None;

    /// <summary>Possibly none: an empty feed is a valid one.</summary>
    public IReadOnlyList<FeedItem> Items { get; init; } = [];

    /// <summary>Whether its end was there; a feed that was cut off should be asked for again.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>One line on what was repaired or lost, such as <c>cut off after item 7</c>; null when the feed was clean.</summary>
    public string? Problem { get; init; }
}

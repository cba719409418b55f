using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>What is known of a feed from polling it. One a feed, replaced after each poll.</summary>
public sealed record FeedState
{
    /// <summary>The feed's id.</summary>
    public required string FeedId { get; init; }

    /// <summary>The address in the catalogue that this is known of, without user and password; nothing of it holds for another address.</summary>
    public required string Url { get; init; }

    /// <summary>Where it has moved for good, and is asked now; null = it is asked where the catalogue says.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Where the last polls were sent on to for good; null = nowhere.</summary>
    public string? MovingTo { get; init; }

    /// <summary>How many polls in a row were sent on to <see cref="MovingTo"/>.</summary>
    public int MovesInARow { get; init; }

    /// <summary>The ETag of the last body that was taken in whole.</summary>
    public string? ETag { get; init; }

    /// <summary>The Last-Modified of the last body that was taken in whole, word for word.</summary>
    public string? LastModified { get; init; }

    /// <summary>The address that sent these two, after redirects: to another one they mean nothing. Null = <see cref="Url"/>.</summary>
    public string? ValidatedAt { get; init; }

    /// <summary>SHA-256 of that body, in hex: many servers send no validator and the same bytes each time.</summary>
    public string? BodyHash { get; init; }

    /// <summary>When it first answered with a feed.</summary>
    public DateTimeOffset? FirstPoll { get; init; }

    /// <summary>When it was last asked.</summary>
    public DateTimeOffset? LastPoll { get; init; }

    /// <summary>The HTTP status of the last answer; null when there was none, or the feed is a file.</summary>
    public int? LastStatus { get; init; }

    /// <summary>When it is to be asked again; null = now.</summary>
    public DateTimeOffset? NextPoll { get; init; }

    /// <summary>The present interval.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The usual time between two of its items; null = not known.</summary>
    public TimeSpan? Gap { get; init; }

    /// <summary>What it said itself about when to ask it.</summary>
    public PollHints Hints { get; init; } = PollHints.None;

    /// <summary>Failures since the last success.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>Why the last poll failed; null when it did not.</summary>
    public string? LastError { get; init; }

    /// <summary>Since when the server says that it is gone for good (HTTP 410); null = it does not say so.</summary>
    public DateTimeOffset? GoneSince { get; init; }

    /// <summary>When a new item was last seen.</summary>
    public DateTimeOffset? LastNewItem { get; init; }

    /// <summary>The date of its newest item, as the feed says; null = it says none.</summary>
    public DateTimeOffset? NewestItem { get; init; }

    /// <summary>Whether the owner was told that it is silent; false again with its next item.</summary>
    public bool SilenceTold { get; init; }

    /// <summary>Items in the last body.</summary>
    public int Items { get; init; }

    /// <summary>
    /// When it last had news: when we last saw something new come; before that has happened, what its dates say, which may be
    /// wrong. Null = it never answered.
    /// </summary>
    public DateTimeOffset? LastNews => LastNewItem > FirstPoll || FirstPoll is null ? LastNewItem : NewestItem < FirstPoll ? NewestItem : FirstPoll;

    /// <summary>A feed that was never polled.</summary>
    public static FeedState New(string feedId, string url) => new() { FeedId = feedId, Url = url };

    /// <summary>A feed that was never polled.</summary>
    public static FeedState New(FeedSource source) => New(source.Id, FeedAddress.Bare(source.Url).AbsoluteUri);

    /// <summary>Whether it is known of a feed as the catalogue has it now.</summary>
    public bool IsOf(FeedSource source) => Url == FeedAddress.Bare(source.Url).AbsoluteUri;
}

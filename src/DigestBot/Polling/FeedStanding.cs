using System.Globalization;
using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>How a feed stands, for the eyes of its owner.</summary>
/// <param name="FeedId">Which.</param>
public sealed record FeedStanding(string FeedId)
{
    /// <summary>When it was last asked.</summary>
    public DateTimeOffset? LastPoll { get; init; }

    /// <summary>The HTTP status of the last answer; null when there was none, or the feed is a file.</summary>
    public int? LastStatus { get; init; }

    /// <summary>Items in the last body.</summary>
    public int Items { get; init; }

    /// <summary>The date of its newest item.</summary>
    public DateTimeOffset? NewestItem { get; init; }

    /// <summary>The present interval.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>When it is to be asked again.</summary>
    public DateTimeOffset? NextPoll { get; init; }

    /// <summary>Where it has moved for good and is asked now; null = it has not.</summary>
    public string? MovedTo { get; init; }

    /// <summary>What is wrong, in one line; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>From what is known of it.</summary>
    /// <param name="state">What is known.</param>
    /// <param name="now">The present: a silence grows without a poll.</param>
    public static FeedStanding Of(FeedState state, DateTimeOffset now) => new(state.FeedId)
    {
        LastPoll = state.LastPoll,
        LastStatus = state.LastStatus,
        Items = state.Items,
        NewestItem = state.NewestItem,
        Interval = state.Interval,
        NextPoll = state.NextPoll,
        MovedTo = state.MovedTo,
        Problem = ProblemOf(state, now),
    };

    private static string? ProblemOf(FeedState state, DateTimeOffset now)
    {
        if (state.GoneSince is { } since)
        {
            return string.Create(CultureInfo.InvariantCulture, $"gone for good since {since.UtcDateTime:yyyy-MM-dd}, says its server (HTTP 410); asked once a week");
        }

        if (state.LastError is { } error)
        {
            return state.FailuresInARow > 1 ? string.Create(CultureInfo.InvariantCulture, $"{error} ({state.FailuresInARow} times in a row)") : error;
        }

        return SilentFeed.Problem(state.LastNews, now) ?? (state.MovedTo is { } target ? "moved for good to " + FeedAddress.Shown(target) + ", asked there; change its address" : null);
    }
}

using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>What is known of a feed after a poll, from what was known before and how the poll ended. Pure: takes the time as an argument.</summary>
public sealed class StateAfter(PollSchedule schedule, PollBackoff backoff)
{
    /// <summary>After a body that was taken in.</summary>
    /// <param name="state">Before.</param>
    /// <param name="result">With the body.</param>
    /// <param name="bodyHash">Of the body.</param>
    /// <param name="found">What was in it.</param>
    /// <param name="now">The present.</param>
    public FeedState Taken(FeedState state, FetchResult result, string bodyHash, SinkResult found, DateTimeOffset now)
    {
        var feed = result.Feed!;
        var hasNew = found.NewItems > 0;
        var newest = found.Dates.Where(d => d <= now).Select(d => (DateTimeOffset?)d).Max();
        return Answered(
            state with
            {
                ETag = feed.ETag,
                LastModified = feed.LastModified,
                ValidatedAt = feed.Address.AbsoluteUri == state.Url ? null : feed.Address.AbsoluteUri,
                BodyHash = bodyHash,
                Items = found.Items,
                Hints = found.Hints,
                Gap = Gap(state, found, now),
                NewestItem = newest,
                LastNewItem = hasNew ? now : state.LastNewItem,
                SilenceTold = !hasNew && state.SilenceTold,
            },
            result,
            now);
    }

    /// <summary>After "not modified", or the same bytes again.</summary>
    public FeedState Unchanged(FeedState state, FetchResult result, DateTimeOffset now) => Answered(state, result, now);

    /// <summary>After a failure of any kind.</summary>
    public FeedState Failed(FeedState state, FetchResult result, string error, DateTimeOffset now)
    {
        var failures = state.FailuresInARow + 1;
        var gone = result.Status == GoneFeed.Status;
        var after = MovedFeed.AfterFailure(state with { FailuresInARow = failures }, gone);
        var paused = gone && state.MovedTo is null; // else the address in the catalogue is tried first
        var wait = paused ? GoneFeed.Pause : backoff.Next(failures, result.RetryAfter);
        return after with
        {
            LastPoll = now,
            LastStatus = result.Status,
            LastError = error,
            GoneSince = paused ? state.GoneSince ?? now : null,
            NextPoll = state.Hints.Skip.Next(now + wait),
        };
    }

    /// <summary>What the owner is to be told once.</summary>
    public static string? Notice(FeedState before, FeedState after)
    {
        if (after.MovedTo is { } target && target != before.MovedTo)
        {
            return $"it has moved for good to {FeedAddress.Shown(target)} and is asked there from now on; change its address in the catalogue";
        }

        if (after.GoneSince is not null && before.GoneSince is null)
        {
            return "its server says that it is gone for good (HTTP 410); it is paused and asked again once a week";
        }

        return after.SilenceTold && !before.SilenceTold ? SilentFeed.Problem(after.LastNews, after.LastPoll!.Value) : null;
    }

    private FeedState Answered(FeedState state, FetchResult result, DateTimeOffset now)
    {
        var after = MovedFeed.AfterAnswer(state, result.MovedTo) with { FirstPoll = state.FirstPoll ?? now };
        var asked = schedule.AtLeast(TimeSpan.Zero, after.Hints.Every, result.Fresh, result.RetryAfter);
        var interval = schedule.AtLeast(schedule.Interval(after.Gap, now - (after.LastNews ?? now)), asked);
        return after with
        {
            LastPoll = now,
            LastStatus = result.Status,
            LastError = null,
            FailuresInARow = 0,
            GoneSince = null,
            Interval = interval,
            NextPoll = schedule.Next(interval, asked, after.Hints.Skip, now),
            SilenceTold = after.SilenceTold || SilentFeed.Problem(after.LastNews, now) is not null,
        };
    }

    private static TimeSpan? Gap(FeedState state, SinkResult found, DateTimeOffset now)
    {
        if (FeedRhythm.Of(found.Dates, now) is { } byDates)
        {
            return byDates;
        }

        return found.NewItems > 0 && (state.LastNewItem ?? state.FirstPoll) is { } last && last < now
            ? FeedRhythm.Seen(state.Gap, now - last, found.NewItems)
            : state.Gap;
    }
}

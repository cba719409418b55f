namespace DigestBot.Reading;

/// <summary>Dates that had not come when the feed was fetched: announcements dated ahead, clocks that are wrong, typing errors.</summary>
internal static class FutureDates
{
    /// <summary>Items of the future are of the moment of the fetch, in the zone the feed wrote, and marked.</summary>
    public static ReadFeed SetBack(ReadFeed feed, DateTimeOffset fetched) =>
        feed.Items.Any(item => item.Published > fetched || item.Modified > fetched)
            ? feed with { Items = [.. feed.Items.Select(item => SetBack(item, fetched))] }
            : feed;

    private static FeedItem SetBack(FeedItem item, DateTimeOffset fetched) => item.Published > fetched || item.Modified > fetched
        ? item with { Published = Earlier(item.Published, fetched), Modified = Earlier(item.Modified, fetched), IsDateSetBack = true }
        : item;

    private static DateTimeOffset? Earlier(DateTimeOffset? date, DateTimeOffset fetched) => date > fetched ? fetched.ToOffset(date.Value.Offset) : date;
}

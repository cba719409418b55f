using DigestBot.Polling;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Polling;

public sealed class FeedRhythmTests
{
    [Fact]
    public void ARegularFeedHasTheGapOfItsItems() => Assert.Equal(TimeSpan.FromHours(6), Of(Every(TimeSpan.FromHours(6), 10)));

    [Fact]
    public void TheOrderOfTheItemsDoesNotMatter() => Assert.Equal(TimeSpan.FromHours(6), Of(Every(TimeSpan.FromHours(6), 10).Reverse()));

    [Fact]
    public void AnItemPinnedFromYearsAgoDoesNotMakeTheFeedSlow() =>
        Assert.InRange(Of([.. Every(TimeSpan.FromHours(6), 10), Some.Now.AddYears(-9)])!.Value, TimeSpan.FromHours(6), TimeSpan.FromHours(7));

    [Fact]
    public void ABurstOfTodayDoesNotMakeTheFeedFast() =>
        Assert.InRange(
            Of([.. Every(TimeSpan.FromMinutes(1), 5), .. Every(TimeSpan.FromDays(1), 15).Select(d => d.AddDays(-1))])!.Value,
            TimeSpan.FromHours(8),
            TimeSpan.FromDays(1));

    [Fact]
    public void SeveralItemsOfADayWithoutATimeShareIt() =>
        Assert.InRange(
            Of(Enumerable.Range(0, 20).Select(n => Some.Now.AddDays(-(n / 5))))!.Value, TimeSpan.FromHours(3), TimeSpan.FromHours(8));

    [Fact]
    public void OldItemsOfALongFeedDoNotCount() =>
        Assert.Equal(TimeSpan.FromHours(1), Of([.. Every(TimeSpan.FromHours(1), 20), .. Every(TimeSpan.FromDays(30), 100).Select(d => d.AddDays(-30))]));

    [Fact]
    public void DatesOfTheFutureAreNotBelieved() =>
        Assert.Equal(TimeSpan.FromHours(6), Of([.. Every(TimeSpan.FromHours(6), 10), Some.Now.AddYears(1)]));

    [Fact]
    public void TwoItemsTellNothing() => Assert.Null(Of(Every(TimeSpan.FromHours(6), 2)));

    [Fact]
    public void ItemsAllDatedAlikeTellNothing() => Assert.Null(Of(Enumerable.Repeat(Some.Now, 20)));

    [Fact]
    public void WhereDatesDoNotTellTheTimeSinceTheLastNewItemsDoes() =>
        Assert.Equal(TimeSpan.FromHours(2), FeedRhythm.Seen(known: null, TimeSpan.FromHours(6), newItems: 3));

    [Fact]
    public void OneBusyDayChangesTheRhythmByAThirdOnly() =>
        Assert.InRange(FeedRhythm.Seen(TimeSpan.FromDays(10), TimeSpan.FromHours(1), newItems: 1), TimeSpan.FromDays(7), TimeSpan.FromDays(7.1));

    private static TimeSpan? Of(IEnumerable<DateTimeOffset> dates) => FeedRhythm.Of([.. dates], Some.Now);

    private static IEnumerable<DateTimeOffset> Every(TimeSpan gap, int items) => Enumerable.Range(0, items).Select(n => Some.Now - (gap * n));
}

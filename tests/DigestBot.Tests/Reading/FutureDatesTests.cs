using System.Globalization;
using System.Text;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Reading;

public sealed class FutureDatesTests
{
    private static readonly DateTimeOffset Fetched = new(2010, 10, 6, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2031-01-01T00:00:00Z", "2010-10-06T12:00:00+00:00")]
    [InlineData("2031-01-01T00:00:00+09:00", "2010-10-06T21:00:00+09:00")]
    [InlineData("2010-10-06T12:00:01Z", "2010-10-06T12:00:00+00:00")]
    public void ADateThatHasNotComeIsTheFetchAndSaysSo(string written, string expected)
    {
        var item = Item(written);
        Assert.Equal((expected, true), (item.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), item.IsDateSetBack));
    }

    [Theory]
    [InlineData("2010-10-06T12:00:00Z")]
    [InlineData("2010-10-06T16:00:00+04:00")]
    [InlineData("2001-01-01")]
    public void ADateThatHasComeStaysAsItIs(string written)
    {
        var item = Item(written);
        Assert.Equal((FeedDates.Parse(written), false), (item.Published, item.IsDateSetBack));
    }

    [Fact]
    public void ItIsToldInWhatIsPrinted()
    {
        var feed = ReadingSome.Feed(Xml("2031-01-01"));
        Assert.Contains("\"_date_set_back\":true", JsonFeed.Write("x", FutureDates.SetBack(feed, Fetched)), StringComparison.Ordinal);
        Assert.DoesNotContain("_date_set_back", JsonFeed.Write("x", FutureDates.SetBack(ReadingSome.Feed(Xml("2001-01-01")), Fetched)), StringComparison.Ordinal);
    }

    [Fact]
    public void AnItemOfTheFutureIsKnownByTheSameSignAtEachFetch()
    {
        var feed = ReadingSome.Feed(ReadingSome.Rss("<item><title>x</title><link>https://a.example/1</link><pubDate>2031-01-01</pubDate></item>"));
        var signs = new[] { Fetched, Fetched.AddDays(1) }.Select(at => ItemSigns.Twin(FutureDates.SetBack(feed, at).Items[0])).ToList();
        Assert.NotNull(signs[0]);
        Assert.Equal(signs[0], signs[1]);
    }

    private static string Xml(string date) => ReadingSome.Rss($"<item><title>x</title><pubDate>{date}</pubDate></item>");

    private static FeedItem Item(string date)
    {
        var fetched = new FetchedFeed(Some.Feed(), ReadingSome.Address, null, Encoding.UTF8.GetBytes(Xml(date)), Fetched);
        return Assert.Single(new FeedParser().Read(fetched, TestContext.Current.CancellationToken).Feed!.Items);
    }
}

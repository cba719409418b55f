using System.Text;
using DigestBot.Polling;
using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

public sealed class FeedPaceTests
{
    [Theory]
    [InlineData("<ttl>90</ttl>", 90)]
    [InlineData("<ttl> 90 </ttl>", 90)]
    [InlineData("<ttl>0</ttl>", null)]
    [InlineData("<ttl>-5</ttl>", null)]
    [InlineData("<ttl>soon</ttl>", null)]
    [InlineData("<ttl>999999999999</ttl>", 366 * 24 * 60)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30)]
    [InlineData("<sy:updatePeriod>\n\thourly\t</sy:updatePeriod>", 60)]
    [InlineData("<sy:updatePeriod>Daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 1440)]
    [InlineData("<sy:updateFrequency>4</sy:updateFrequency>", 360)]
    [InlineData("<sy:updatePeriod>weekly</sy:updatePeriod>", 7 * 1440)]
    [InlineData("<sy:updatePeriod>now and then</sy:updatePeriod>", null)]
    [InlineData("<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    [InlineData("<ttl>120</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 120)]
    [InlineData("", null)]
    public void TheLongerOfWhatAFeedAsksForCounts(string channel, int? minutes) =>
        Assert.Equal(minutes is { } m ? TimeSpan.FromMinutes(m) : null, Rss(channel).Every);

    [Theory]
    [InlineData("<skipHours><hour>0</hour><hour> 5 </hour><hour>23</hour></skipHours>", (1 << 0) | (1 << 5) | (1 << 23))]
    [InlineData("<skipHours><hour>24</hour><hour>25</hour><hour>-1</hour><hour>noon</hour></skipHours>", 1)]
    [InlineData("<skipHours/>", 0)]
    public void HoursToBeSkippedAreRead(string channel, int hours) => Assert.Equal(hours, Rss(channel).Skip.Hours);

    [Theory]
    [InlineData("<skipDays><day>Sunday</day><day> saturday </day></skipDays>", 0b1000001)]
    [InlineData("<skipDays><day>Someday</day></skipDays>", 0)]
    public void DaysToBeSkippedAreRead(string channel, int days) => Assert.Equal(days, Rss(channel).Skip.Days);

    [Fact]
    public void AnAtomFeedMayUseTheSyndicationModule() => Assert.Equal(
        TimeSpan.FromHours(12),
        Hints("""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:syn="http://purl.org/rss/1.0/modules/syndication/"><title>T</title><syn:updatePeriod>daily</syn:updatePeriod><syn:updateFrequency>2</syn:updateFrequency></feed>""").Every);

    [Fact]
    public void APrefixThatIsNotDeclaredIsTakenForWhatItLooksLike() => Assert.Equal(
        TimeSpan.FromHours(1),
        Hints("""<rss version="2.0"><channel><title>T</title><sy:updatePeriod>hourly</sy:updatePeriod></channel></rss>""").Every);

    private static PollHints Rss(string channel) => Hints(
        $"""<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title>{channel}</channel></rss>""");

    private static PollHints Hints(string xml) => new FeedParser().Read(Encoding.UTF8.GetBytes(xml), null, null, TestContext.Current.CancellationToken).Feed!.Hints;
}

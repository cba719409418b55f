using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

public sealed class FirstPollsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(155)]
    [InlineData(300)]
    public void AnOrdinaryCatalogueIsAskedAtOnce(int feeds) => Assert.All(Ids(feeds), id => Assert.Equal(TimeSpan.Zero, FirstPolls.Wait(id, feeds)));

    [Fact]
    public void TenThousandFeedsAreSpreadEvenlyOverAQuarterOfAnHour()
    {
        var waits = Ids(10_000).Select(id => FirstPolls.Wait(id, 10_000)).ToList();

        Assert.All(waits, w => Assert.InRange(w, TimeSpan.Zero, TimeSpan.FromSeconds(1000)));
        for (var tenth = 0; tenth < 10; tenth++)
        {
            Assert.InRange(waits.Count(w => w >= TimeSpan.FromSeconds(tenth * 100) && w < TimeSpan.FromSeconds((tenth + 1) * 100)), 850, 1150);
        }
    }

    [Fact]
    public void AFeedHasTheSamePlaceAfterANewStart() => Assert.Equal(FirstPolls.Wait("ru-mincifry", 5000), FirstPolls.Wait("ru-mincifry", 5000));

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(n => "feed-" + n);
}

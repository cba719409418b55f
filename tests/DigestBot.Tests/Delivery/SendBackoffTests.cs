using DigestBot.Delivery;

namespace DigestBot.Tests.Delivery;

public sealed class SendBackoffTests
{
    private readonly SendBackoff _backoff = new(new Random(1));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 40)]
    [InlineData(8, 1280)]
    public void TheWaitDoublesGiveOrTakeATenth(int attempts, int seconds) =>
        Assert.InRange(_backoff.Next(attempts), TimeSpan.FromSeconds(seconds * 0.9), TimeSpan.FromSeconds(seconds * 1.1));

    [Theory]
    [InlineData(13)]
    [InlineData(int.MaxValue)]
    public void NoWaitIsLongerThanSixHours(int attempts) => Assert.Equal(TimeSpan.FromHours(6), _backoff.Next(attempts));

    [Fact]
    public void MessagesThatFailTogetherAreNotTriedTogether() =>
        Assert.Equal(50, Enumerable.Range(0, 50).Select(_ => _backoff.Next(1)).Distinct().Count());
}

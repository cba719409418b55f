using DigestBot.Delivery;

namespace DigestBot.Tests.Delivery;

public sealed class GivingUpTests
{
    [Fact]
    public void AMessageIsTriedForAboutADayBeforeItIsGivenUp()
    {
        var backoff = new SendBackoff(new Random(1));
        var waits = Enumerable.Range(1, new DeliveryOptions().MaxAttempts - 1).Select(backoff.Next);
        Assert.InRange(waits.Aggregate((a, b) => a + b), TimeSpan.FromHours(20), TimeSpan.FromHours(28));
    }
}

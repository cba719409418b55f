using DigestBot.Delivery;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Soak;

/// <summary>
/// Nothing lost, nothing twice, whatever fails and whenever the process dies. Small, unless the environment has
/// <c>DIGESTBOT_SOAK=full</c>: then with 2,000 chats, 300 stories and 20 kills.
/// </summary>
[Collection(Alone.Name)]
public sealed class SoakTests
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("DIGESTBOT_SOAK") == "full";

    [Theory]
    [InlineData(OnUnknown.Resend)]
    [InlineData(OnUnknown.Skip)]
    public async Task EachSubscriberHasEachStoryOnceButForWhatWasInDoubt(OnUnknown onUnknown)
    {
        var plan = IsFull ? new SoakPlan(2000, 300, 12, 20, onUnknown) { FaultsInARow = 3 } : new SoakPlan(60, 24, 4, 4, onUnknown);

        var result = await new SoakRun(plan).RunAsync(TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(result.Told);
        Assert.True(result.Problem is null, result.Problem + ": " + result.Told);
    }
}

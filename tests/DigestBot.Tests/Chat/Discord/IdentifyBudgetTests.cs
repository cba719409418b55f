using DigestBot.Chat.Discord.Wire;

namespace DigestBot.Tests.Chat.Discord;

public sealed class IdentifyBudgetTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SessionStartLimit Plenty = new(1_000, 900, 3_600_000, 1);

    [Fact]
    public void TheFirstSessionBeginsAtOnce() => Assert.Equal(TimeSpan.Zero, IdentifyBudget.Wait([], Plenty, Now));

    [Fact]
    public void SessionsAreFiveSecondsApart() => Assert.Equal(TimeSpan.FromSeconds(3), IdentifyBudget.Wait([Now.AddSeconds(-2)], Plenty, Now));

    [Fact]
    public void WhenFewOfTheDayAreLeftItWaitsForTheNextDay() =>
        Assert.Equal(TimeSpan.FromHours(1), IdentifyBudget.Wait([], Plenty with { Remaining = 50 }, Now));

    [Fact]
    public void AClockThatWasSetBackDoesNotStopTheBot() =>
        Assert.Equal(TimeSpan.Zero, IdentifyBudget.Wait([.. Enumerable.Range(1, 500).Select(n => Now.AddMinutes(n))], Plenty, Now));

    [Fact]
    public void ABotThatDiesAtOnceAndStartsForADayBeginsTwoHundredSessions()
    {
        IReadOnlyList<DateTimeOffset> kept = [];
        var begun = 0;
        for (var now = Now; now < Now.AddDays(1);)
        {
            var wait = IdentifyBudget.Wait(kept, Plenty, now);
            if (wait == TimeSpan.Zero)
            {
                kept = IdentifyBudget.With(kept, now);
                begun++;
                wait = TimeSpan.FromSeconds(1);
            }

            now += wait;
        }

        Assert.Equal(200, begun);
    }

    [Fact]
    public void TimesPastADayAreForgotten() => Assert.Equal([Now], IdentifyBudget.With([Now.AddDays(-2), Now.AddHours(-25)], Now));
}

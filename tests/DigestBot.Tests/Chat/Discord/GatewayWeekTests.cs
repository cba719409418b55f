using DigestBot.Chat.Discord.Wire;

namespace DigestBot.Tests.Chat.Discord;

/// <summary>A week of connections on a clock that a test turns.</summary>
public sealed class GatewayWeekTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AWeekOfTroubleLosesAndRepeatsNothing(int seed)
    {
        var week = new SimulatedGateway(seed).Run(TimeSpan.FromDays(7));

        Assert.True(week.Dispatches > 1_000, $"{week.Dispatches} dispatches");
        Assert.Empty(week.Breaches);
        Assert.Equal(week.SentInLastSession, week.DeliveredInLastSession);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AWeekOfTroubleBeginsNoSessionThatWasNotForced(int seed)
    {
        var week = new SimulatedGateway(seed).Run(TimeSpan.FromDays(7));

        Assert.True(week.Resumes > 100, $"{week.Resumes} resumes");
        Assert.InRange(week.Identified.Count, 2, week.Forced + 1);
    }

    [Fact]
    public void AQuietWeekIsOneConnection()
    {
        var week = new SimulatedGateway(seed: 1) { IsQuiet = true }.Run(TimeSpan.FromDays(7));

        Assert.Equal((1, 0), (week.Identified.Count, week.Resumes));
        Assert.InRange(week.Beats, 7 * 86_400 / 41.25 - 2, (7 * 86_400 / 41.25) + 2);
    }

    [Fact]
    public void AWeekWithoutDiscordIsAnAttemptAMinute()
    {
        var session = new GatewaySession(new Random(1));
        var (now, attempts) = (TimeSpan.Zero, 0);
        while (now < TimeSpan.FromDays(7))
        {
            now += session.Plan().Wait;
            session.Opened(now, session.Plan().Resumes);
            session.Closed(now, code: null);
            attempts++;
        }

        Assert.InRange(attempts, 7 * 24 * 60, 2 * 7 * 24 * 60);
    }
}

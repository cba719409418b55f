using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>What must hold however often and whenever a bot is killed. Runs by itself, so that the moments fall where they are meant to.</summary>
[Collection(Alone.Name)]
public sealed class KillTests(KillFixture killed, ITestOutputHelper output) : IClassFixture<KillFixture>
{
    [Fact]
    public void ABotKilledOverAndOverPrintsEveryStory()
    {
        output.WriteLine($"{killed.Resending} (resend)");
        Assert.Empty(killed.Resending.Record.Missing(killed.Resending.Titles));
    }

    [Fact]
    public void ABotKilledOverAndOverRepeatsOnlyAStoryThatWasInFlight() =>
        Assert.Empty(killed.Resending.Record.RepeatedWithoutCause());

    [Fact]
    public void ABotKilledOverAndOverThatSkipsRepeatsNothing()
    {
        output.WriteLine($"{killed.Skipping} (skip)");
        Assert.Empty(killed.Skipping.Record.Repeated());
    }

    [Fact]
    public void ABotKilledOverAndOverThatSkipsLosesAtMostOneStoryAKill() =>
        Assert.InRange(killed.Skipping.Record.Missing(killed.Skipping.Titles).Count, 0, killed.Skipping.Record.Kills);

    [Fact]
    public void ABotKilledOverAndOverStillEndsCleanlyWhenAsked() => Assert.Equal(0, killed.Resending.Last.ExitCode);

    [Fact]
    public void TheStoriesOfABotKilledOverAndOverAreFoundAfterwards() =>
        Assert.Contains(killed.Resending.Known, killed.Resending.Search.Success(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void TheKillsHitTheBotWhileItPrints() => Assert.NotInRange(killed.Resending.Record.KilledAfterPrinting, 0, 10);
}

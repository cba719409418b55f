using DigestBot.Polling;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Polling;

public sealed class HostPolicyTests
{
    private static readonly HostAnswer Good = new(Answered: true, LeaveAlone: null);
    private static readonly HostAnswer Silent = new(Answered: false, LeaveAlone: null);
    private readonly HostPolicy _policy = new(perHost: 1, TimeSpan.FromSeconds(2));

    [Fact]
    public void AHostIsAskedOneAtATime()
    {
        Assert.True(_policy.Ask("a:443", Some.Now).Begin);

        Assert.Equal(new HostDecision(Begin: false, Wait: null, Closed: null), _policy.Ask("a:443", Some.Now.AddHours(1)));
    }

    [Fact]
    public void AnotherHostNeedNotWait()
    {
        _policy.Ask("a:443", Some.Now);

        Assert.True(_policy.Ask("b:443", Some.Now).Begin);
    }

    [Fact]
    public void ThePauseCountsFromTheEndOfTheRequestBefore()
    {
        _policy.Ask("a:443", Some.Now);
        _policy.End("a:443", Some.Now.AddSeconds(10), Good);

        Assert.Equal(TimeSpan.FromSeconds(1.5), _policy.Ask("a:443", Some.Now.AddSeconds(10.5)).Wait);
        Assert.True(_policy.Ask("a:443", Some.Now.AddSeconds(12)).Begin);
    }

    [Fact]
    public void SeveralAtATimeAreSpacedToo()
    {
        var turns = new HostPolicy(perHost: 2, TimeSpan.FromSeconds(2));
        turns.Ask("a:443", Some.Now);

        Assert.Equal(TimeSpan.FromSeconds(2), turns.Ask("a:443", Some.Now).Wait);
        Assert.True(turns.Ask("a:443", Some.Now.AddSeconds(2)).Begin);
        Assert.Null(turns.Ask("a:443", Some.Now.AddSeconds(9)).Wait);
    }

    [Fact]
    public void WithoutSpacingOneFollowsTheOther()
    {
        var turns = new HostPolicy(perHost: 1, TimeSpan.Zero);
        turns.Ask("a:443", Some.Now);
        turns.End("a:443", Some.Now, Good);

        Assert.True(turns.Ask("a:443", Some.Now).Begin);
    }

    [Fact]
    public void AHostThatDidNotAnswerThreeTimesInARowIsLeftAloneForAMinute()
    {
        Fail(3);

        var decision = _policy.Ask("a:443", Some.Now.AddSeconds(30));

        Assert.Equal((false, TimeSpan.FromSeconds(30)), (decision.Begin, decision.Wait));
        Assert.Contains("did not answer", decision.Closed, StringComparison.Ordinal);
        Assert.True(_policy.Ask("a:443", Some.Now.AddMinutes(1)).Begin);
    }

    [Fact]
    public void AnAnswerEndsARowOfSilences()
    {
        Fail(2);
        _policy.Ask("a:443", Some.Now.AddMinutes(1));
        _policy.End("a:443", Some.Now.AddMinutes(1), Good);
        Fail(2, Some.Now.AddMinutes(2));

        Assert.True(_policy.Ask("a:443", Some.Now.AddMinutes(3)).Begin);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(60, 15)]
    public void AHostThatAsksForTimeIsGivenItForAllItsFeedsAQuarterOfAnHourAtMost(int asked, int given)
    {
        _policy.Ask("a:443", Some.Now);
        _policy.End("a:443", Some.Now, new HostAnswer(Answered: true, TimeSpan.FromMinutes(asked)));

        Assert.Equal(TimeSpan.FromMinutes(given), _policy.Ask("a:443", Some.Now).Wait);
        Assert.NotNull(_policy.Ask("a:443", Some.Now).Closed);
    }

    [Fact]
    public void ARequestThatWasCalledOffTellsNothingOfTheHost()
    {
        Fail(2);
        _policy.Ask("a:443", Some.Now.AddMinutes(1));
        _policy.CallOff("a:443", Some.Now.AddMinutes(1));

        Assert.True(_policy.Ask("a:443", Some.Now.AddMinutes(2)).Begin);
    }

    [Fact]
    public void HostsAreForgottenWhenNothingIsKnownOfThemAnyMore()
    {
        for (var n = 0; n < 20_000; n++)
        {
            var now = Some.Now.AddSeconds(n);
            _policy.Ask("host-" + n, now);
            _policy.End("host-" + n, now, Good);
        }

        Assert.InRange(_policy.Remembered, 0, 1100);
    }

    private void Fail(int times, DateTimeOffset? from = null)
    {
        var at = from ?? Some.Now.AddSeconds(-10);
        for (var n = 0; n < times; n++)
        {
            at = at.AddSeconds(2);
            Assert.True(_policy.Ask("a:443", at).Begin);
            _policy.End("a:443", n == times - 1 && from is null ? at = Some.Now : at, Silent);
        }
    }
}

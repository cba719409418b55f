using System.Text.Json;
using DigestBot.Chat.Discord.Wire;

namespace DigestBot.Tests.Chat.Discord;

public sealed class GatewaySessionTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(41.25);
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(100);

    [Fact]
    public void TheFirstHeartbeatComesWithinTheInterval()
    {
        var session = Greeted(jitter: 0.5);

        Assert.Equal(Start + (Interval / 2), session.Due);
        Assert.IsType<GatewayAction.Beat>(Assert.Single(session.Tick(session.Due)));
    }

    [Fact]
    public void HeartbeatsCarryTheNumberOfTheLastDispatch()
    {
        var session = Standing();
        session.Received(Dispatch("INTERACTION_CREATE", 7), Start);

        Assert.Equal(7, Assert.IsType<GatewayAction.Beat>(Assert.Single(session.Tick(session.Due))).Last);
    }

    [Fact]
    public void DiscordsOwnHeartbeatIsAnsweredAtOnce() =>
        Assert.IsType<GatewayAction.Beat>(Assert.Single(Standing().Received(Frame(GatewayOp.Heartbeat), Start)));

    [Fact]
    public void AHeartbeatThatIsNotAnsweredEndsTheConnectionAndKeepsTheSession()
    {
        var session = Standing();
        session.Tick(session.Due);

        Assert.Equal(CloseCodes.Abandoned, Assert.IsType<GatewayAction.Close>(Assert.Single(session.Tick(session.Due))).Code);
        session.Closed(session.Due, code: null);
        Assert.True(session.Plan().Resumes);
    }

    [Fact]
    public void AnsweredHeartbeatsGoOn()
    {
        var session = Standing();
        for (var beat = 0; beat < 1_000; beat++)
        {
            Assert.IsType<GatewayAction.Beat>(Assert.Single(session.Tick(session.Due)));
            session.Received(Frame(GatewayOp.HeartbeatAck), session.Due - (Interval / 2));
        }
    }

    [Fact]
    public void AHeartbeatAskedForJustBeforeTheNextIsNoSignOfDeath()
    {
        var session = Standing();
        session.Received(Frame(GatewayOp.Heartbeat), session.Due - TimeSpan.FromMilliseconds(1));

        Assert.IsType<GatewayAction.Beat>(Assert.Single(session.Tick(session.Due)));
    }

    [Fact]
    public void ASessionIsGoneOnWithAtItsOwnAddressFromTheLastDispatch()
    {
        var session = Standing();
        session.Received(Dispatch("INTERACTION_CREATE", 7), Start);
        session.Received(Frame(GatewayOp.Reconnect), Start);
        session.Closed(Start, code: null);
        var plan = session.Plan();
        session.Opened(Start, plan.Resumes);

        Assert.Equal("wss://own.example", plan.Url);
        Assert.Equal(new GatewayAction.Resume("s1", 7), Assert.Single(session.Received(Hello(), Start)));
    }

    [Fact]
    public void AnAddressThatCannotBeReachedIsLeftForTheGeneralOne()
    {
        var session = Standing();
        for (var n = 0; n < 4; n++)
        {
            session.Closed(Start, code: null);
            session.Opened(Start, session.Plan().Resumes);
        }

        Assert.Equal((true, null), (session.Plan().Resumes, session.Plan().Url));
    }

    [Fact]
    public void ASessionThatCannotBeGoneOnWithFiveTimesIsGivenUp()
    {
        var session = Standing();
        for (var n = 0; n < 5; n++)
        {
            session.Closed(Start, code: 4000);
            session.Opened(Start, session.Plan().Resumes);
            session.Received(Hello(), Start);
        }

        session.Closed(Start, code: 4000);
        Assert.False(session.Plan().Resumes);
    }

    [Fact]
    public void ADispatchThatIsToldAgainIsNotDeliveredAgain()
    {
        var session = Standing();
        session.Received(Dispatch("INTERACTION_CREATE", 7), Start);

        Assert.Empty(session.Received(Dispatch("INTERACTION_CREATE", 7), Start));
    }

    [Fact]
    public void WhatDiscordRepeatsUnasked110TimesAMinuteIsNotAnsweredMore()
    {
        var session = Standing();
        var beats = Enumerable.Range(0, 1_000).Sum(_ => session.Received(Frame(GatewayOp.Heartbeat), Start).Count);

        Assert.InRange(beats, 100, 110);
        session.Received(Frame(GatewayOp.HeartbeatAck), Start);
        Assert.Single(session.Tick(session.Due)); // its own still have room
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    public void AfterTheseCodesTheSessionGoesOn(int? code)
    {
        var session = Standing();

        Assert.Null(session.Closed(Start, code));
        Assert.True(session.Plan().Resumes);
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public void AfterTheseCodesANewSessionBegins(int code)
    {
        var session = Standing();

        Assert.Null(session.Closed(Start, code));
        Assert.False(session.Plan().Resumes);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:ApiUrl")]
    [InlineData(4011, "Discord:Token")]
    [InlineData(4012, "Discord:ApiUrl")]
    [InlineData(4013, "Discord:ApiUrl")]
    [InlineData(4014, "Discord:Token")]
    public void TheseCodesAreFinalAndTheReasonNamesTheSetting(int code, string setting) =>
        Assert.Contains(setting, Standing().Closed(Start, code), StringComparison.Ordinal);

    [Fact]
    public void ASessionThatDiscordForgotIsBegunAnewAfterOneToFiveSeconds()
    {
        var session = Standing();

        Assert.Equal(CloseCodes.Done, Assert.IsType<GatewayAction.Close>(Assert.Single(session.Received(Frame(GatewayOp.InvalidSession, "false"), Start))).Code);
        session.Closed(Start, code: null);
        Assert.False(session.Plan().Resumes);
        Assert.InRange(session.Plan().Wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void ASessionThatOnlyThisConnectionCannotHaveGoesOnOnAnother()
    {
        var session = Standing();

        Assert.Equal(CloseCodes.Abandoned, Assert.IsType<GatewayAction.Close>(Assert.Single(session.Received(Frame(GatewayOp.InvalidSession, "true"), Start))).Code);
        session.Closed(Start, code: null);
        Assert.True(session.Plan().Resumes);
    }

    [Fact]
    public void WaitsGrowToAMinuteAndNotBeyond()
    {
        var session = new GatewaySession(new FixedRandom(1));
        var waits = new List<double>();
        for (var n = 0; n < 10; n++)
        {
            waits.Add(session.Plan().Wait.TotalSeconds);
            session.Closed(Start, code: null);
        }

        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 60, 60, 60], waits.Select(w => Math.Round(w)));
    }

    [Fact]
    public void AConnectionThatLastedStartsTheWaitsAgain()
    {
        var session = Standing();
        for (var n = 0; n < 6; n++)
        {
            session.Closed(Start, code: null);
        }

        session.Opened(Start, resumes: true);
        session.Received(Hello(), Start);
        session.Received(Dispatch("RESUMED", 9), Start);
        session.Closed(Start + TimeSpan.FromHours(1), code: null);

        Assert.InRange(session.Plan().Wait, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void AConnectionThatDoesNotGreetIsLeft()
    {
        var session = new GatewaySession(new FixedRandom(0));
        session.Opened(Start, resumes: false);

        Assert.IsType<GatewayAction.Close>(Assert.Single(session.Tick(session.Due)));
        Assert.Equal(Start + GatewaySession.LongestSilence, session.Due);
    }

    [Fact]
    public void ASessionThatDoesNotBeginIsLeft()
    {
        var session = Greeted(jitter: 0.1);
        var last = new List<GatewayAction>();
        while (session.Due < Start + TimeSpan.FromMinutes(10) && last is not [GatewayAction.Close])
        {
            last = [.. session.Tick(session.Due)];
            session.Received(Frame(GatewayOp.HeartbeatAck), session.Due);
        }

        Assert.IsType<GatewayAction.Close>(Assert.Single(last));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"heartbeat_interval": 0}""")]
    [InlineData("""{"heartbeat_interval": -5}""")]
    [InlineData("""{"heartbeat_interval": 1e300}""")]
    [InlineData("""{"heartbeat_interval": "soon"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void AGreetingWithoutASensibleIntervalEndsTheConnection(string greeting)
    {
        var session = new GatewaySession(new FixedRandom(0));
        session.Opened(Start, resumes: false);

        Assert.IsType<GatewayAction.Close>(Assert.Single(session.Received(Frame(GatewayOp.Hello, greeting), Start)));
    }

    private static GatewaySession Greeted(double jitter)
    {
        var session = new GatewaySession(new FixedRandom(jitter));
        session.Opened(Start, resumes: false);
        Assert.IsType<GatewayAction.Identify>(Assert.Single(session.Received(Hello(), Start)));
        return session;
    }

    private static GatewaySession Standing()
    {
        var session = Greeted(jitter: 0.5);
        session.Received(new GatewayFrame(GatewayOp.Dispatch, JsonDocument.Parse("""{"session_id": "s1", "resume_gateway_url": "wss://own.example"}""").RootElement, 1, "READY"), Start);
        return session;
    }

    private static GatewayFrame Hello() => Frame(GatewayOp.Hello, """{"heartbeat_interval": 41250}""");

    private static GatewayFrame Dispatch(string name, long number) => new(GatewayOp.Dispatch, JsonDocument.Parse("{}").RootElement, number, name);

    private static GatewayFrame Frame(int op, string data = "null") => new(op, JsonDocument.Parse(data).RootElement);
}
